-- Links with which many people at one place (a workshop, a terminal in the town hall) can take part behind one address.

alter table event add constraint event_process_id_key unique (process_id, id);

create table event_link (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  event_id    bigint not null,
  occasion_id bigint not null,
  uuid        uuid not null,
  name        text not null check (length(name) between 2 and 120),
  per_hour    integer not null check (per_hour in (200, 500, 1000, 2000)),
  ends_at     timestamptz not null,
  created_by  bigint not null references account,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  ended_by    bigint references account,
  constraint event_link_uuid_key unique (uuid),
  constraint event_link_ends_later check (created_at < ends_at and ends_at <= created_at + interval '31 days'),
  constraint event_link_ended check ((ended_at is null) = (ended_by is null)),
  foreign key (process_id, event_id) references event (process_id, id),
  foreign key (process_id, occasion_id) references occasion (process_id, id)
);
create index event_link_event on event_link (event_id);
comment on table event_link is 'Einladung: a signed link for those who are at an event. It loosens the flood limits for a while, and what is written with it belongs to the event''s occasion. Never deleted: contributions came in by it.';
comment on column event_link.uuid is 'What the link names; its end stands in the link too and is signed, so that most wrong links need no query.';
comment on column event_link.occasion_id is 'Made with the first link of an event and shared by all of them.';
comment on column event_link.per_hour is 'Contributions, comments and supports that each connection may send in an hour with this link.';
comment on column event_link.ended_at is 'When staff ended it before its time.';
