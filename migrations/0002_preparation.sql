-- Step 1, Vorbereitung: phases, windows, occasions, districts, themes, known places.

create table phase (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  step       text not null check (step in ('preparation', 'analysis', 'goals', 'measures', 'strategy', 'resolution', 'monitoring')),
  title      jsonb not null check (is_localised(title)),
  summary    jsonb not null check (is_localised(summary)),
  label      jsonb not null check (is_localised(label)),
  starts_on  date,
  ends_on    date,
  constraint phase_order check (starts_on is null or ends_on is null or starts_on <= ends_on),
  unique (process_id, step),
  unique (process_id, id)
);
comment on table phase is 'The seven steps of a process. Phases overlap. label is the short word under the thread: "erledigt", "ab Mai 2027".';

create table participation_window (
  id         bigint generated always as identity primary key,
  process_id bigint not null,
  phase_id   bigint not null,
  title      jsonb not null check (is_localised(title)),
  opens_at   timestamptz not null,
  closes_at  timestamptz not null,
  constraint participation_window_order check (opens_at < closes_at),
  foreign key (process_id, phase_id) references phase (process_id, id)
);
comment on table participation_window is 'Beteiligungszeitraum: when the public forms of a process are open.';

create table occasion (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  kind       text not null check (kind in ('online_map', 'online_form', 'survey', 'postcard', 'letter', 'phone', 'kick_off', 'workshop', 'assembly', 'walk', 'market_stall', 'expert_talk', 'stakeholder_talk', 'youth', 'school_class', 'import')),
  title      jsonb not null check (is_localised(title)),
  held_on    date,
  place      text,
  audience   text,
  access     text not null default 'open' check (access in ('open', 'invited', 'random')),
  head_count integer check (head_count >= 0),
  unique (process_id, id)
);
create unique index occasion_one_online on occasion (process_id, kind) where kind in ('online_map', 'online_form');
comment on table occasion is 'Format: the channel of input. Every contribution has exactly one (invariant 3).';

create table district (
  id                bigint generated always as identity primary key,
  process_id        bigint not null references process,
  code              text not null check (code ~ '^[A-Z]{2,3}$'),
  slug              text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name              text not null,
  aliases           text[] not null default '{}',
  geom              geometry(MultiPolygon, 4326) not null check (st_isvalid(geom)),
  source            text not null,
  approximate       boolean not null,
  valid_from        date,
  valid_to          date,
  population        integer check (population >= 0),
  population_source text,
  population_on     date,
  constraint district_population_has_source check (population is null or (population_source is not null and population_on is not null)),
  constraint district_code_key unique (process_id, code),
  constraint district_slug_key unique (process_id, slug),
  unique (process_id, id)
);
create index district_geom on district using gist (geom);
comment on table district is 'Teilraum. approximate polygons say so wherever they are shown or counted by (invariant 2).';

create table theme (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  code       text not null check (code ~ '^[A-Z]{2,3}$'),
  slug       text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name       jsonb not null check (is_localised(name)),
  color      text not null check (color ~ '^#[0-9a-f]{6}$'),
  symbol     text not null,
  position   integer not null,
  constraint theme_code_key unique (process_id, code),
  constraint theme_slug_key unique (process_id, slug),
  unique (process_id, id)
);
comment on table theme is 'Handlungsfeld.';

create table place (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  name       text not null,
  kind       text not null,
  geom       geometry(Point, 4326) not null,
  source     text not null,
  terms      tsvector not null
);
create index place_geom on place using gist (geom);
create index place_terms on place using gin (terms);
create index place_name_likeness on place using gin (name gin_trgm_ops);
comment on table place is 'Known places (streets, stops, schools …) for the address search and the simplified map, each with its source.';

create table map_line (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  kind       text not null check (kind in ('rail', 'road', 'water')),
  name       text not null,
  geom       geometry(LineString, 4326) not null,
  source     text not null
);
comment on table map_line is 'Lines of the simplified map.';

create table neighbour (
  id         bigint generated always as identity primary key,
  name       text not null unique,
  geom       geometry(MultiPolygon, 4326) not null,
  source     text not null
);
create index neighbour_geom on neighbour using gist (geom);
comment on table neighbour is 'Municipalities around the town: named when a place lies outside.';
