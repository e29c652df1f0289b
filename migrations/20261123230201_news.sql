-- What authors were told, and how long an address is kept.

alter table contact
  add column looked_on date,
  add column ending_asked_on date,
  add column kept_until date;
comment on column contact.looked_on is 'Day in Berlin on which somebody last looked whether there is news: at most one look, so at most one mail, a day.';
comment on column contact.ending_asked_on is 'Day on which the author was asked whether the address may be kept; null: not asked, or answered.';
comment on column contact.kept_until is 'Day until which the author said the address may be kept; null: twelve months after the resolution.';

create table contact_news (
  contact_id bigint not null references contact,
  knot       text not null check (knot <> ''),
  known_at   timestamptz not null,
  primary key (contact_id, knot)
);
comment on table contact_news is 'Knots of the thread that an author knows of, by their public codes (cluster:A-017, measure:M-MO-QU-03:done): nothing is told twice.';
