-- Foundation: processes of the town, subjects, number series, accounts, sessions, audit, outbox, idempotency.
--
-- Conventions of all migrations
--   * Keys are bigint identity and never stand in a public address; numbers, codes and slugs do.
--   * Every scoped table has process_id; foreign keys inside a process are composite (process_id, id).
--   * Instants are timestamptz in UTC; days are dates in Europe/Berlin, decided by the program.
--   * Money is bigint cents, gross. Geometry is EPSG:4326; metres are taken in EPSG:25832.
--   * Texts that a town translates are jsonb {"de": …, "en": …}; German is required.
--   * Counts are never stored (the map's grid cells are a cache that the database itself keeps).
-- Extensions (postgis, pg_trgm) are created by an administrator: a migration has no such right.

do $$
begin
  if exists (select from pg_roles where rolname = 'rotfaden_app') then
    grant usage on schema public to rotfaden_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to rotfaden_app;
    alter default privileges in schema public grant usage, select on sequences to rotfaden_app;
  end if;
end $$;

create function is_localised(value jsonb) returns boolean language sql immutable parallel safe
  return jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'de') = 'string' and value ->> 'de' <> '';
comment on function is_localised is 'A text that a town translates: an object with at least German.';

create table installation (
  id                 smallint primary key default 1 check (id = 1),
  secret_fingerprint text not null check (secret_fingerprint ~ '^[0-9a-f]{16}$')
);
comment on table installation is 'Which master secret this database belongs to. The secret itself is never here.';

create table town (
  id            smallint primary key default 1 check (id = 1),
  name          text not null,
  ags           text not null check (ags ~ '^[0-9]{8}$'),
  contact_name  text not null,
  contact_role  text not null default '',
  contact_phone text not null,
  contact_hours text not null,
  contact_email text not null
);
comment on table town is 'The one town of this installation and the person named on every page.';
comment on column town.ags is 'Amtlicher Gemeindeschlüssel, eight digits.';

create table process (
  id              bigint generated always as identity primary key,
  slug            text not null constraint process_slug_key unique
                  check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('konten', 'protokoll', 'datenschutz', 'anmelden', 'abmelden')),
  number_prefix   text not null constraint process_number_prefix_key unique check (number_prefix ~ '^[A-Z]{2,4}$'),
  title           jsonb not null check (is_localised(title)),
  subtitle        jsonb not null default '{"de": " "}' check (is_localised(subtitle)),
  question        jsonb not null check (is_localised(question)),
  open_text       jsonb not null check (is_localised(open_text)),
  fixed_text      jsonb not null check (is_localised(fixed_text)),
  heard_text      jsonb check (heard_text is null or is_localised(heard_text)),
  moderation_days text not null,
  state           text not null check (state in ('planned', 'running', 'closed')),
  is_main         boolean not null default false,
  boundary        geometry(MultiPolygon, 4326) not null check (st_isvalid(boundary)),
  boundary_credit text not null,
  created_at      timestamptz not null
);
create unique index process_one_main on process (is_main) where is_main;
comment on table process is 'Verfahren: one ISEK or another process of the town. Exactly one is the main one and owns the root address.';
comment on column process.slug is 'Public name in /verfahren/{slug} and /verwaltung/{slug}; the excluded words are town-wide staff pages.';
comment on column process.boundary is 'Where public forms accept a place.';

create table process_revision (
  process_id bigint primary key references process,
  rev        bigint not null default 1
);
comment on table process_revision is 'Raised by the last statement of every transaction that changes which contributions are public, or where and what kind they are. Tiles and counts are cached by it.';

create table subject (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  kind       text not null check (kind in ('contribution', 'comment', 'cluster', 'source', 'swot_item', 'scenario', 'goal', 'measure', 'project', 'edition', 'resolution', 'indicator')),
  unique (process_id, id)
);
comment on table subject is 'Everything that can be commented on, supported, reported, followed or attached to. Comment, support, decision and reply refer to a subject only.';

create table number_series (
  process_id bigint not null references process,
  series     text not null,
  year       integer not null,
  last       bigint not null,
  primary key (process_id, series, year)
);
comment on table number_series is 'Gapless numbers: taken by update … returning, late in the transaction. year is 0 for series that do not restart.';

-- Accounts of staff. Residents have none.

create table account (
  id             bigint generated always as identity primary key,
  email          text not null check (email = lower(email) and email like '%_@_%'),
  name           text not null check (name <> ''),
  password_hash  text not null,
  external       boolean not null default false,
  ends_on        date,
  deactivated_at timestamptz,
  created_at     timestamptz not null,
  constraint account_email_key unique (email),
  constraint account_external_ends check (not external or ends_on is not null)
);
comment on table account is 'Konto of a member of staff or of an outside office. Never deleted, because the audit log names it; it can be switched off.';
comment on column account.password_hash is 'Argon2id, PHC string.';
comment on column account.external is 'An outside office: sees no contacts, originals or complaints, cannot release or resolve, and ends by itself.';

create table account_role (
  account_id bigint not null references account,
  process_id bigint references process,
  role       text not null check (role in ('recorder', 'moderator', 'editor', 'planner', 'reader', 'privacy', 'admin')),
  constraint account_role_key unique nulls not distinct (account_id, process_id, role)
);
comment on column account_role.process_id is 'Null: in every process.';

create table account_session (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  account_id   bigint not null references account,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  expires_at   timestamptz not null
);
create index account_session_account on account_session (account_id);
comment on table account_session is 'Signed-in browsers. The cookie holds 256 random bits, the table only their SHA-256.';

-- Audit: rows are inserted in the action's transaction; one sealer numbers and chains them afterwards.

create table audit_event (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  actor_kind  text not null check (actor_kind in ('visitor', 'staff', 'system')),
  account_id  bigint references account,
  process_id  bigint references process,
  action      text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  object      text not null,
  fields      text[] not null default '{}',
  related     bigint[] not null default '{}',
  note_digest bytea,
  constraint audit_event_actor check ((actor_kind = 'staff') = (account_id is not null))
);
comment on table audit_event is 'Who did what, when: ids, action keys and field names, never texts, names, mail or places. Insert only.';
comment on column audit_event.object is 'kind:id of the thing, for instance contribution:17.';
comment on column audit_event.note_digest is 'Salted digest of the free text that went with the act; the text itself stands in the step''s own table.';

create table audit_seal (
  seq           bigint primary key,
  audit_id      bigint not null unique references audit_event,
  hash          bytea not null check (length(hash) = 32)
);
comment on table audit_seal is 'The chain: hash = SHA-256(previous hash, canonical row). Written by the sealer only, insert only.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_event_insert_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_seal_insert_only before update or delete on audit_seal for each row execute function refuse_change();

create table outbox_message (
  id          bigint generated always as identity primary key,
  template    text not null,
  contact_id  bigint,
  account_id  bigint references account,
  params      jsonb not null default '{}',
  not_before  timestamptz not null,
  attempts    integer not null default 0,
  last_error  text,
  dead_at     timestamptz,
  created_at  timestamptz not null,
  constraint outbox_message_one_addressee check (num_nonnulls(contact_id, account_id) = 1)
);
create index outbox_message_due on outbox_message (not_before) where dead_at is null;
comment on table outbox_message is 'Mails to send: template and parameters, never an address. The worker renders, sends and deletes; dead letters stay visible.';

create table idempotency_key (
  nonce      uuid primary key,
  outcome    text not null,
  created_at timestamptz not null
);
comment on table idempotency_key is 'The form token''s nonce: a second post of the same form finds the outcome of the first. Swept after two days.';

create table page (
  id         bigint generated always as identity primary key,
  slug       text not null check (slug in ('impressum', 'datenschutz', 'barrierefreiheit', 'netiquette', 'leichte-sprache', 'fragen')),
  title      jsonb not null check (is_localised(title)),
  body       jsonb not null check (is_localised(body)),
  placeholder boolean not null default true,
  unique (slug)
);
comment on table page is 'Legal and help pages, as paragraphs separated by blank lines; lines that start with "## " are headings.';
comment on column page.placeholder is 'A text that the town has not yet replaced by its own.';

do $$
begin
  if exists (select from pg_roles where rolname = 'rotfaden_app') then
    revoke update, delete on audit_event, audit_seal from rotfaden_app;
  end if;
end $$;
