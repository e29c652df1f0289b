-- Contributions that say the same: a link, nothing moves (invariant 13).

create table duplicate (
  contribution_id bigint primary key,
  main_id         bigint not null,
  process_id      bigint not null references process,
  linked_by       bigint not null references account,
  linked_at       timestamptz not null,
  constraint duplicate_itself check (contribution_id <> main_id),
  foreign key (process_id, contribution_id) references contribution (process_id, id),
  foreign key (process_id, main_id) references contribution (process_id, id)
);
create index duplicate_main on duplicate (main_id);
comment on table duplicate is 'Doppelter Beitrag: a link from a contribution to its main one. Pages read through it; undoing it deletes the row, the audit log keeps both.';

-- No chains and no circles, whoever writes at the same time: both contributions are locked first, in the order of their keys.
create function duplicate_is_flat() returns trigger language plpgsql as $$
begin
  perform from contribution where id in (new.contribution_id, new.main_id) order by id for update;
  if exists (select from duplicate where contribution_id = new.main_id)
     or exists (select from duplicate where main_id = new.contribution_id) then
    raise exception 'a duplicate has no duplicates' using errcode = 'check_violation', constraint = 'duplicate_no_chain', table = 'duplicate';
  end if;
  return new;
end $$;
create trigger duplicate_is_flat before insert or update of contribution_id, main_id on duplicate for each row execute function duplicate_is_flat();
