-- Interne Notiz: what moderators write to each other about a contribution without deciding about it.

create table desk_note (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  contribution_id bigint not null,
  text            text not null check (length(text) <= 4000),
  written_by      bigint not null references account,
  written_at      timestamptz not null,
  foreign key (process_id, contribution_id) references contribution (process_id, id)
);
create index desk_note_contribution on desk_note (contribution_id);
comment on table desk_note is 'Interne Notiz about a contribution: for colleagues, never public, gone with its words when the contribution is erased.';
