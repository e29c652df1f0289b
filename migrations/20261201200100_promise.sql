-- The promise: on which days moderators work, and until when something that came in is decided.

alter table process
  add column moderation_weekdays smallint[] not null default '{}'
    check (moderation_weekdays <@ array[1, 2, 3, 4, 5]::smallint[]),
  add column moderation_rounds smallint not null default 1 check (moderation_rounds between 1 and 10);
comment on column process.moderation_weekdays is 'Prüftage, 1 Monday to 5 Friday, in order; empty: none are set, and no day is promised.';
comment on column process.moderation_rounds is 'On which Prüftag after the receipt, at the latest, a contribution is decided.';

-- What stands in the sentence that every process has already: "Di und Fr", "Mo bis Fr".
update process set moderation_weekdays = case
    when moderation_days = 'Mo bis Fr' then array[1, 2, 3, 4, 5]::smallint[]
    when moderation_days ~ '^(Mo|Di|Mi|Do|Fr)(( und |, )(Mo|Di|Mi|Do|Fr))*$' then coalesce((
      select array_agg(position::smallint order by position)
      from unnest(array['Mo', 'Di', 'Mi', 'Do', 'Fr']) with ordinality as day (name, position)
      where moderation_days ~ name), '{}')
    else '{}'
  end;

create table moderation_deputy (
  process_id bigint primary key references process,
  account_id bigint not null references account
);
comment on table moderation_deputy is 'Vertretung: who is told when contributions of a process wait longer than promised.';

create table moderation_notice (
  process_id bigint not null references process,
  day        date not null,
  sent_at    timestamptz not null,
  primary key (process_id, day)
);
comment on table moderation_notice is 'On which days moderators were told by mail what waits: once a day.';
