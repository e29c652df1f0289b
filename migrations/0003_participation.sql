-- Step 2a, Beteiligung: contributions with originals apart, comments, support, contacts.

create table contribution (
  id              bigint generated always as identity primary key,
  subject_id      bigint not null unique,
  process_id      bigint not null references process,
  uuid            uuid not null unique,
  number          text not null constraint contribution_number_key unique check (number ~ '^[A-Z]{2,4}-[0-9]{4}-[0-9]{5,}$'),
  kind            text not null check (kind in ('idea', 'note', 'problem', 'praise', 'question')),
  title           text not null check (length(title) between 1 and 300),
  text            text not null check (length(text) <= 10000),
  author_name     text check (length(author_name) between 1 and 80),
  language        text not null default 'de',
  place_kind      text not null check (place_kind in ('point', 'line', 'area', 'address', 'district', 'town', 'none')),
  geom            geometry(Geometry, 4326),
  geom_3857       geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored,
  address         text check (length(address) <= 200),
  district_id     bigint,
  district_reason text,
  outside         boolean not null default false,
  theme_id        bigint,
  occasion_id     bigint not null,
  event_on        date not null,
  received_at     timestamptz not null,
  received_on     date not null generated always as ((received_at at time zone 'Europe/Berlin')::date) stored,
  class           text not null default 'resident' check (class in ('resident', 'expert', 'administration')),
  signatories     integer not null default 1 check (signatories between 1 and 1000000),
  visibility      text not null check (visibility in ('submitted', 'in_review', 'published', 'published_redacted', 'internal_only', 'rejected', 'hidden', 'withdrawn', 'erased')),
  handling        text not null default 'new' check (handling in ('new', 'sighted', 'assigned', 'weighed', 'answered', 'excluded')),
  published_at    timestamptz,
  recorded_by     bigint references account,
  link_generation integer not null default 0,
  link_sha256     bytea not null constraint contribution_link_key unique check (length(link_sha256) = 32),
  code_sha256     bytea not null check (length(code_sha256) = 32),
  source_system   text,
  source_id       text,
  source_url      text,
  source_votes    integer,
  source_category text,
  terms           tsvector not null default '',
  terms_internal  tsvector not null default '',
  text_version    integer not null default 0,
  -- Invariant 1: every contribution stands in exactly one bin.
  tally           text not null generated always as (
    case
      when visibility in ('withdrawn', 'erased') then 'gone'
      when visibility = 'rejected' or handling = 'excluded' then 'not_counted'
      when visibility = 'published' then 'published'
      when visibility = 'published_redacted' then 'redacted'
      when visibility = 'internal_only' then 'internal'
      when visibility = 'hidden' then 'hidden'
      else 'in_review'
    end) stored,
  constraint contribution_place check (
    (place_kind in ('point', 'line', 'area') and geom is not null)
    or (place_kind = 'address' and address is not null)
    or (place_kind = 'district' and district_id is not null and geom is null)
    or (place_kind in ('town', 'none') and geom is null and district_id is null)),
  constraint contribution_geom_valid check (geom is null or (st_isvalid(geom) and st_xmin(geom) >= -180 and st_xmax(geom) <= 180 and st_ymin(geom) >= -85 and st_ymax(geom) <= 85)),
  constraint contribution_event_before_receipt check (event_on <= (received_at at time zone 'Europe/Berlin')::date),
  constraint contribution_public_has_date check (visibility not in ('published', 'published_redacted') or published_at is not null),
  constraint contribution_source_once unique (process_id, source_system, source_id),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, district_id) references district (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id),
  foreign key (process_id, occasion_id) references occasion (process_id, id)
);
comment on table contribution is 'Beitrag. title, text and address are the public wording; after a redaction the original stands in contribution_original.';
comment on column contribution.district_reason is 'Why a person set the district by hand (invariant 4); null: set by the polygon.';
comment on column contribution.outside is 'The place lies outside the process''s area: refused in public forms, kept and flagged in intake and import.';
comment on column contribution.link_sha256 is 'SHA-256 of the /mein token, which is derived from uuid and link_generation and never stored.';
comment on column contribution.code_sha256 is 'SHA-256 of the return code (with the uuid), derived likewise.';
comment on column contribution.terms is 'Search terms of the public wording; terms_internal also those of the original.';
create index contribution_newest on contribution (process_id, received_at desc, id desc) where visibility in ('published', 'published_redacted');
create index contribution_waiting on contribution (process_id, received_at, id) where visibility in ('submitted', 'in_review');
create index contribution_geom_public on contribution using gist (geom_3857) where visibility in ('published', 'published_redacted');
create index contribution_geom on contribution using gist (geom);
create index contribution_terms on contribution using gin (terms);
create index contribution_terms_internal on contribution using gin (terms_internal);
create index contribution_district on contribution (process_id, district_id);
create index contribution_theme on contribution (process_id, theme_id);
create index contribution_occasion on contribution (process_id, occasion_id);

create table contribution_original (
  contribution_id bigint primary key references contribution,
  title           text not null,
  text            text not null,
  address         text,
  author_name     text,
  kept_at         timestamptz not null
);
comment on table contribution_original is 'The wording before the first redaction. Read through one logged function only; deleted with the person or the contribution.';

create table contact (
  id               bigint generated always as identity primary key,
  contribution_id  bigint not null unique references contribution,
  email_cipher     bytea not null,
  email_index      bytea not null,
  language         text not null default 'de',
  state            text not null check (state in ('unconfirmed', 'confirmed', 'unsubscribed', 'erased')),
  consent_version  text not null,
  token_sha256     bytea unique,
  token_expires_at timestamptz,
  created_at       timestamptz not null,
  confirmed_at     timestamptz,
  constraint contact_confirmed_has_date check (state <> 'confirmed' or confirmed_at is not null)
);
create index contact_email on contact (email_index);
comment on table contact is 'E-mail of an author: encrypted (XChaCha20-Poly1305, key id in front), apart from the content, deletable.';
comment on column contact.email_index is 'HMAC of the folded address: finds the same person without storing the address.';
alter table outbox_message add foreign key (contact_id) references contact;

create table comment (
  id           bigint generated always as identity primary key,
  subject_id   bigint not null unique,
  on_subject   bigint not null,
  process_id   bigint not null references process,
  text         text not null check (length(text) between 1 and 4000),
  title        text check (length(title) <= 200),
  author_name  text check (length(author_name) between 1 and 80),
  language     text not null default 'de',
  visibility   text not null check (visibility in ('submitted', 'published', 'rejected', 'hidden', 'withdrawn', 'erased')),
  received_at  timestamptz not null,
  published_at timestamptz,
  source_system text,
  source_id    text,
  constraint comment_source_once unique (process_id, source_system, source_id),
  constraint comment_public_has_date check (visibility <> 'published' or published_at is not null),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, on_subject) references subject (process_id, id)
);
create index comment_on on comment (on_subject) where visibility = 'published';
create index comment_waiting on comment (process_id, received_at, id) where visibility = 'submitted';
comment on table comment is 'Kommentar: one level deep, moderated.';

create table support (
  subject_id  bigint not null references subject,
  device_hmac bytea not null check (length(device_hmac) = 32),
  created_at  timestamptz not null,
  constraint support_once primary key (subject_id, device_hmac)
);
comment on table support is 'A plain count, one per device; never a vote, never an input to a score.';

-- What the public may see. Pages, tiles, feeds, search and exports read these, never the tables.
create view contribution_public as
  select id, subject_id, process_id, number, kind, title, text, author_name, language, place_kind, geom, geom_3857, address,
         district_id, outside, theme_id, occasion_id, event_on, received_at, received_on, class, signatories, visibility, handling, published_at,
         source_system, source_id, source_url, source_votes, source_category, terms
  from contribution
  where visibility in ('published', 'published_redacted');

create view comment_public as
  select id, subject_id, on_subject, process_id, title, text, author_name, language, received_at, published_at
  from comment
  where visibility = 'published';

-- Cells of the map at zoom 8 to 13 (tile divided by 8), kept by the database itself so that a tile of 100,000
-- contributions is a look-up. Cells touch but never overlap; the marker stands at the mean of its points.
create table map_cell (
  process_id bigint not null references process,
  zoom       smallint not null,
  x          integer not null,
  y          integer not null,
  idea       integer not null default 0,
  note       integer not null default 0,
  problem    integer not null default 0,
  praise     integer not null default 0,
  question   integer not null default 0,
  sum_x      double precision not null default 0,
  sum_y      double precision not null default 0,
  primary key (process_id, zoom, x, y)
);
comment on table map_cell is 'Cache: public contributions with a place, counted by grid cell and kind. x and y are tile coordinates at zoom + 3. sum_x, sum_y: EPSG:3857 metres, summed over the points.';

create function map_cell_add(rows_process bigint[], rows_kind text[], rows_geom geometry[], sign integer) returns void language sql as $$
  insert into map_cell as cell (process_id, zoom, x, y, idea, note, problem, praise, question, sum_x, sum_y)
  select process_id, zoom, x, y,
         sign * count(*) filter (where kind = 'idea'), sign * count(*) filter (where kind = 'note'),
         sign * count(*) filter (where kind = 'problem'), sign * count(*) filter (where kind = 'praise'),
         sign * count(*) filter (where kind = 'question'), sign * sum(px), sign * sum(py)
  from (
    select process_id, kind, zoom, px, py,
           floor((px + 20037508.342789244) / (40075016.685578488 / (1 << (zoom + 3))))::integer as x,
           floor((20037508.342789244 - py) / (40075016.685578488 / (1 << (zoom + 3))))::integer as y
    from (
      select process_id, kind, st_x(st_pointonsurface(geom)) as px, st_y(st_pointonsurface(geom)) as py
      from unnest(rows_process, rows_kind, rows_geom) as changed (process_id, kind, geom)
    ) as point
    cross join generate_series(8, 13) as zoom
  ) as placed
  group by process_id, zoom, x, y
  order by process_id, zoom, x, y
  on conflict (process_id, zoom, x, y) do update set
    idea = cell.idea + excluded.idea, note = cell.note + excluded.note, problem = cell.problem + excluded.problem,
    praise = cell.praise + excluded.praise, question = cell.question + excluded.question,
    sum_x = cell.sum_x + excluded.sum_x, sum_y = cell.sum_y + excluded.sum_y
$$;

create function map_cell_follow() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform map_cell_add(array_agg(process_id), array_agg(kind), array_agg(geom_3857), -1)
    from before_rows where visibility in ('published', 'published_redacted') and geom_3857 is not null having count(*) > 0;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform map_cell_add(array_agg(process_id), array_agg(kind), array_agg(geom_3857), 1)
    from after_rows where visibility in ('published', 'published_redacted') and geom_3857 is not null having count(*) > 0;
  end if;
  return null;
end $$;
create trigger contribution_map_insert after insert on contribution referencing new table as after_rows for each statement execute function map_cell_follow();
create trigger contribution_map_update after update on contribution referencing old table as before_rows new table as after_rows for each statement execute function map_cell_follow();
create trigger contribution_map_delete after delete on contribution referencing old table as before_rows for each statement execute function map_cell_follow();
