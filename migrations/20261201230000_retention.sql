-- What the retention rules ended, day by day: counts only, so that the log keeps nothing of what it says is gone.

create table retention_log (
  day     date not null,
  rule    text not null check (rule ~ '^[a-z_]+$'),
  gone    bigint not null check (gone >= 0),
  last_at timestamptz not null,
  primary key (day, rule)
);
comment on table retention_log is 'Löschprotokoll: how many things each retention rule ended on a day. A row with 0 says that the rule ran and found nothing.';
comment on column retention_log.day is 'Day in Berlin.';
comment on column retention_log.rule is 'Key of the rule in the program (services/retention.rs); the terms stand there, not here.';
comment on column retention_log.last_at is 'When the rule last ran on this day: noted at most once an hour while it finds nothing.';
