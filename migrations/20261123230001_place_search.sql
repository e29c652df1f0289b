-- The search for places: names are compared as people type them, and streets know their houses.

create function place_key(name text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    replace(replace(replace(
      translate(replace(lower(name collate "de-x-icu"), 'ß', 'ss'), 'äöüáàâéèêóôúû', 'aouaaaeeeoouu'),
      'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
    '[^a-z0-9]+', ' ', 'g'), 'str\M', 'strasse', 'g'))
$$;
comment on function place_key is 'A place''s name as it is compared: without case, umlauts (ä, ae and a are one), ß and signs, with "str." written out.';

drop index place_name_likeness;
alter table place
  add column key text not null generated always as (place_key(name)) stored,
  add column from_houses boolean not null default false;
comment on column place.key is 'The name as the search compares it.';
comment on column place.from_houses is 'A street that an import of houses made: it lies where the house in its middle lies.';
create index place_likeness on place using gin (key gin_trgm_ops);

create table house (
  place_id bigint not null references place,
  number   text not null check (number ~ '^[0-9]+[a-z0-9/-]*$'),
  geom     geometry(Point, 4326) not null,
  source   text not null,
  primary key (place_id, number)
);
comment on table house is 'House numbers of a street, for the search: "12", "12a".';
