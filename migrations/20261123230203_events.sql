-- Events of a process, and windows that are extended.

create table event (
  id           bigint generated always as identity primary key,
  process_id   bigint not null references process,
  slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  title        jsonb not null check (is_localised(title)),
  text         jsonb check (text is null or is_localised(text)),
  place        text not null check (length(place) between 2 and 300),
  geom         geometry(Point, 4326),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  access       text not null default '' check (length(access) <= 1000),
  registration text not null default '' check (length(registration) <= 1000),
  state        text not null check (state in ('planned', 'moved', 'cancelled')),
  moved_from   timestamptz,
  reason       text not null default '' check (length(reason) <= 500),
  public       boolean not null default false,
  sequence     integer not null default 0 check (sequence >= 0),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  constraint event_order check (starts_at < ends_at),
  constraint event_moved check (state <> 'moved' or moved_from is not null),
  constraint event_slug_key unique (process_id, slug)
);
create index event_starts on event (process_id, starts_at);
comment on table event is 'Termin: where and when one can meet the town. Never deleted once public: calendars that took it over must hear that it was moved or cancelled.';
comment on column event.slug is 'Name in addresses and in calendars (UID); stays when title or day change.';
comment on column event.access is 'How one gets in and what helps: steps, induction loop, interpreters.';
comment on column event.moved_from is 'When it was to begin before it was moved last.';
comment on column event.reason is 'Why it was moved or cancelled, for the public.';
comment on column event.sequence is 'Revision for calendars (RFC 5545 §3.8.7.4), raised by every move and by the cancellation.';

create view event_public as
  select id, process_id, slug, title, text, place, geom, starts_at, ends_at, access, registration, state, moved_from, reason, sequence, changed_at
  from event where public;

create table window_extension (
  id            bigint generated always as identity primary key,
  window_id     bigint not null references participation_window,
  closed_before timestamptz not null,
  closes_at     timestamptz not null,
  extended_by   bigint not null references account,
  extended_at   timestamptz not null,
  told_at       timestamptz,
  constraint window_extension_later check (closed_before < closes_at)
);
comment on table window_extension is 'A participation window that was extended: who takes part is told, once.';
comment on column window_extension.told_at is 'When the mails to authors and followers were handed to the outbox.';
