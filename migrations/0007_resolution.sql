-- Steps 6 and 7: weighing, editions, consultations, resolutions, indicators.

create table weighing (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  cluster_id      bigint not null,
  version         integer not null,
  result          text not null check (result in ('followed', 'partly', 'noted', 'not_followed', 'exists', 'forwarded', 'postponed', 'out_of_scope')),
  verdict         text not null check (length(verdict) between 3 and 400),
  reason          text not null check (length(reason) between 3 and 4000),
  effect          text not null default '' check (length(effect) <= 4000),
  goal_id         bigint,
  measure_id      bigint,
  swot_item_id    bigint,
  project_id      bigint,
  forwarded_to    text,
  forwarded_on    date,
  postponed_until date,
  state           text not null check (state in ('draft', 'checked', 'released', 'resolved')),
  drafted_by      bigint not null references account,
  drafted_at      timestamptz not null,
  checked_by      bigint references account,
  checked_at      timestamptz,
  released_by     bigint references account,
  released_at     timestamptz,
  constraint weighing_version_key unique (cluster_id, version),
  -- Invariant 9: every result says what follows from it.
  constraint weighing_followed_points check (result not in ('followed', 'partly') or num_nonnulls(goal_id, measure_id, swot_item_id) >= 1),
  constraint weighing_exists_points check (result <> 'exists' or num_nonnulls(measure_id, project_id) >= 1),
  constraint weighing_forwarded_points check (result <> 'forwarded' or (length(forwarded_to) >= 2 and forwarded_on is not null)),
  constraint weighing_postponed_until check (result <> 'postponed' or postponed_until is not null),
  constraint weighing_not_followed_reason check (result <> 'not_followed' or length(reason) >= 30),
  -- Invariant 7: two accounts release a weighing.
  constraint weighing_second_person check (released_by is null or released_by <> drafted_by),
  constraint weighing_checked check (num_nonnulls(checked_by, checked_at) in (0, 2) and (state <> 'checked' or checked_by is not null)),
  constraint weighing_released check (num_nonnulls(released_by, released_at) in (0, 2) and (state in ('released', 'resolved')) = (released_by is not null)),
  unique (process_id, id),
  foreign key (process_id, cluster_id) references cluster (process_id, id),
  foreign key (process_id, goal_id) references goal (process_id, id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, swot_item_id) references swot_item (process_id, id),
  foreign key (process_id, project_id) references project (process_id, id)
);
comment on table weighing is 'Abwägungsvorschlag per cluster. A change after release is a new version. verdict: the one plain sentence for the resident.';
create index weighing_cluster on weighing (cluster_id, version desc);

create view weighing_public as
  select distinct on (cluster_id) id, process_id, cluster_id, version, result, verdict, reason, effect, goal_id, measure_id, swot_item_id,
         project_id, forwarded_to, forwarded_on, postponed_until, state, released_at
  from weighing
  where state in ('released', 'resolved')
  order by cluster_id, version desc;

create table edition (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title       text not null check (length(title) between 3 and 200),
  state       text not null check (state in ('working', 'public_draft', 'council_paper', 'resolved', 'superseded')),
  created_by  bigint not null references account,
  created_at  timestamptz not null,
  public_from timestamptz,
  released_by bigint references account,
  constraint edition_slug_key unique (process_id, slug),
  constraint edition_public_released check ((public_from is null) = (released_by is null)),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create unique index edition_one_working on edition (process_id) where state = 'working';
comment on table edition is 'Fassung: its state moves on, its document never changes.';

create table edition_document (
  edition_id bigint primary key references edition,
  document   bytea not null,
  sha256     bytea not null,
  frozen_at  timestamptz not null,
  frozen_by  bigint not null references account,
  constraint edition_document_hash check (sha256 = sha256(document))
);
comment on table edition_document is 'One RFC 8785 JSON document; the download is these bytes, the hash is theirs (invariant 12). Insert only.';
create trigger edition_document_insert_only before update or delete on edition_document for each row execute function refuse_change();

-- Invariant 8. A cluster that a machine proposed and nobody accepted neither holds a statement nor needs an answer (invariant 14).
create view cluster_accepted as
  select id, process_id, code, title
  from cluster
  where merged_into is null and not (state = 'proposed' and proposed_by = 'machine');

create view statement_unanswered as
  select statement.id, statement.process_id, contribution.number
  from statement
  join contribution on contribution.id = statement.contribution_id
  where statement.retired_at is null
    and statement.unassignable is null
    and contribution.tally not in ('gone', 'not_counted')
    and not exists (
      select from cluster_member as member join cluster_accepted on cluster_accepted.id = member.cluster_id
      where member.statement_id = statement.id);
comment on view statement_unanswered is 'Statements of counted contributions that are in no cluster and not unassignable.';

create view cluster_unweighed as
  select id, process_id, code, title
  from cluster_accepted
  where not exists (select from weighing where weighing.cluster_id = cluster_accepted.id and weighing.released_by is not null);
comment on view cluster_unweighed is 'Clusters without a released weighing.';

create function edition_answers_everybody() returns trigger language plpgsql as $$
declare
  process bigint := (select process_id from edition where id = new.edition_id);
begin
  if exists (select from statement_unanswered where process_id = process)
     or exists (select from cluster_unweighed where process_id = process) then
    raise exception 'statements or clusters are unanswered' using errcode = 'check_violation', constraint = 'edition_answers_everybody';
  end if;
  return new;
end $$;
create trigger edition_answers_everybody before insert on edition_document for each row execute function edition_answers_everybody();

create table edition_part (
  edition_id bigint not null references edition,
  part       text not null check (part in ('analysis', 'goals', 'measures', 'strategy', 'weighing', 'participation')),
  status     text not null check (status in ('resolved', 'noted', 'annex')),
  primary key (edition_id, part)
);

create table consultation (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  edition_id   bigint not null,
  position     integer not null,
  body         text not null check (length(body) between 2 and 200),
  role         text not null check (role in ('advice', 'decision')),
  held_on      date not null,
  public       boolean not null default true,
  paper_number text not null default '',
  url          text check (url is null or url ~ '^https?://'),
  result       text check (result in ('unanimous', 'majority', 'rejected', 'noted')),
  yes          integer check (yes >= 0),
  no           integer check (no >= 0),
  abstain      integer check (abstain >= 0),
  constraint consultation_position_key unique (edition_id, position),
  constraint consultation_votes check (num_nonnulls(yes, no, abstain) in (0, 3)),
  constraint consultation_votes_fit check (result is null or yes is null or (result = 'unanimous' and no = 0) or (result = 'majority' and yes > no and no > 0) or (result = 'rejected' and no >= yes) or result = 'noted'),
  unique (process_id, id),
  foreign key (process_id, edition_id) references edition (process_id, id)
);
comment on table consultation is 'Beratung in a committee, in order; the last one with role decision resolves.';

create table resolution (
  id              bigint generated always as identity primary key,
  subject_id      bigint not null unique,
  process_id      bigint not null references process,
  number          text not null check (number ~ '^[A-Z]{2,4}-B-[0-9]+$'),
  edition_id      bigint not null,
  consultation_id bigint not null,
  resolved_on     date not null,
  wording         text not null check (length(wording) >= 3),
  created_by      bigint not null references account,
  created_at      timestamptz not null,
  constraint resolution_number_key unique (number),
  constraint resolution_edition_key unique (edition_id),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, edition_id) references edition (process_id, id),
  foreign key (process_id, consultation_id) references consultation (process_id, id)
);
comment on table resolution is 'Beschluss: the wording by which the council resolved an edition.';

create table resolution_amendment (
  process_id    bigint not null,
  resolution_id bigint not null,
  measure_id    bigint not null,
  text          text not null check (length(text) >= 3),
  primary key (resolution_id, measure_id),
  foreign key (process_id, resolution_id) references resolution (process_id, id),
  foreign key (process_id, measure_id) references measure (process_id, id)
);

comment on table resolution_amendment is 'What the council changed about a measure when it resolved.';

create table indicator (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  code        text not null check (code ~ '^I-[0-9]{2,}$'),
  title       text not null check (length(title) between 3 and 200),
  unit        text not null,
  decimals    smallint not null check (decimals between 0 and 3),
  baseline    bigint,
  baseline_on date,
  target      bigint not null,
  target_on   date not null,
  direction   text not null check (direction in ('up', 'down', 'hold')),
  interval    text not null check (interval in ('half_yearly', 'yearly')),
  source      text not null,
  goal_id     bigint,
  measure_id  bigint,
  public_from timestamptz,
  released_by bigint references account,
  created_at  timestamptz not null,
  constraint indicator_code_key unique (process_id, code),
  constraint indicator_for_one_thing check (num_nonnulls(goal_id, measure_id) = 1),
  constraint indicator_baseline_dated check ((baseline is null) = (baseline_on is null)),
  constraint indicator_public_released check ((public_from is null) = (released_by is null)),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, goal_id) references goal (process_id, id),
  foreign key (process_id, measure_id) references measure (process_id, id)
);
comment on table indicator is 'Indikator for a goal or a measure. baseline, target and readings are integers in units of 10^-decimals, so that sums and comparisons are exact.';

create table reading (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  indicator_id bigint not null,
  read_on      date not null,
  value        bigint not null,
  note         text not null default '' check (length(note) <= 2000),
  recorded_by  bigint not null references account,
  recorded_at  timestamptz not null,
  corrects_id  bigint constraint reading_corrected_once unique,
  unique (process_id, id),
  unique (indicator_id, read_on, id),
  foreign key (process_id, indicator_id) references indicator (process_id, id),
  -- A correction is of the same indicator and the same day.
  foreign key (indicator_id, read_on, corrects_id) references reading (indicator_id, read_on, id)
);
create unique index reading_one_a_day on reading (indicator_id, read_on) where corrects_id is null;
comment on table reading is 'Messwert. A correction is a new row that names the old one, which stays.';

-- The value that holds for each day: the reading that no other one corrects.
create view reading_current as
  select reading.id, reading.process_id, reading.indicator_id, reading.read_on, reading.value, reading.note, reading.recorded_at
  from reading
  where not exists (select from reading as newer where newer.corrects_id = reading.id);

create view edition_public as
  select edition.id, edition.subject_id, edition.process_id, edition.slug, edition.title, edition.state, edition.public_from,
         document.sha256, document.frozen_at
  from edition join edition_document as document on document.edition_id = edition.id
  where edition.public_from is not null;

create view indicator_public as
  select id, subject_id, process_id, code, title, unit, decimals, baseline, baseline_on, target, target_on, direction, interval, source,
         goal_id, measure_id, public_from
  from indicator where public_from is not null;

do $$
begin
  if exists (select from pg_roles where rolname = 'rotfaden_app') then
    revoke update, delete on edition_document from rotfaden_app;
  end if;
end $$;
