-- Step 2c, Auswertung: statements, clusters, sources, SWOT.

create table statement (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  contribution_id bigint not null,
  position        integer not null,
  text            text check (length(text) between 1 and 4000),
  theme_id        bigint,
  unassignable    text check (length(unassignable) >= 3),
  retired_at      timestamptz,
  unique (process_id, id),
  foreign key (process_id, contribution_id) references contribution (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id)
);
create unique index statement_position on statement (contribution_id, position) where retired_at is null;
comment on table statement is 'Aussage: the part of a contribution that says one thing. text null: the whole contribution. retired_at: replaced by a split or a join; the row stays (invariant 13).';
comment on column statement.unassignable is 'Why it belongs to no cluster.';

create function contribution_is_one_statement() returns trigger language plpgsql as $$
begin
  insert into statement (process_id, contribution_id, position)
  select process_id, id, 1 from new_contributions;
  return null;
end $$;
create trigger contribution_statement after insert on contribution referencing new table as new_contributions for each statement execute function contribution_is_one_statement();
comment on function contribution_is_one_statement is 'Every contribution is one statement until somebody splits it: so none can be forgotten (invariant 8).';

create table cluster (
  id              bigint generated always as identity primary key,
  subject_id      bigint not null unique,
  process_id      bigint not null references process,
  code            text not null check (code ~ '^A-[0-9]{3,}$'),
  title           text not null check (length(title) between 3 and 200),
  summary         text not null default '' check (length(summary) <= 4000),
  theme_id        bigint,
  controversial   boolean not null default false,
  minority        boolean not null default false,
  proposed_by     text not null default 'person' check (proposed_by in ('person', 'machine')),
  state           text not null check (state in ('proposed', 'in_work', 'checked', 'used', 'without_effect')),
  state_reason    text,
  merged_into     bigint,
  public_from     timestamptz,
  released_by     bigint references account,
  created_at      timestamptz not null,
  constraint cluster_code_key unique (process_id, code),
  constraint cluster_without_effect_reason check (state <> 'without_effect' or length(state_reason) >= 3),
  constraint cluster_public_released check ((public_from is null) = (released_by is null)),
  constraint cluster_not_into_itself check (merged_into <> id),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id),
  foreign key (process_id, merged_into) references cluster (process_id, id)
);
comment on table cluster is 'Anliegen: statements that say the same, n:m. Merging is a link (merged_into); pages and counts read through it (invariant 13).';

create table cluster_statement (
  process_id   bigint not null,
  cluster_id   bigint not null,
  statement_id bigint not null,
  added_by     bigint references account,
  added_at     timestamptz not null,
  primary key (cluster_id, statement_id),
  foreign key (process_id, cluster_id) references cluster (process_id, id),
  foreign key (process_id, statement_id) references statement (process_id, id)
);
create index cluster_statement_statement on cluster_statement (statement_id);
comment on table cluster_statement is 'Which statements were put into which cluster, by whom and when. Merging moves nothing: see cluster_member.';

create table cluster_event (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  cluster_id   bigint not null,
  kind         text not null check (kind in ('created', 'added', 'removed', 'merged', 'split', 'undone')),
  other_id     bigint,
  statements   bigint[] not null default '{}',
  by_account   bigint references account,
  at           timestamptz not null,
  undone_by    bigint references cluster_event,
  foreign key (process_id, cluster_id) references cluster (process_id, id),
  foreign key (process_id, other_id) references cluster (process_id, id)
);
create index cluster_event_cluster on cluster_event (cluster_id, id);
comment on table cluster_event is 'What was done to a cluster, so that it can be shown and undone. other_id: the cluster merged in, or split off; undone_by: the event that took it back.';

-- Follows merges to the cluster that stands today.
create view cluster_root as
  with recursive up (process_id, cluster_id, root_id, merged_into) as (
    select process_id, id, id, merged_into from cluster
    union all
    select up.process_id, up.cluster_id, next.id, next.merged_into
    from up join cluster as next on next.id = up.merged_into
  )
  select process_id, cluster_id, root_id from up where merged_into is null;

create view cluster_member as
  select distinct root.process_id, root.root_id as cluster_id, link.statement_id, statement.contribution_id
  from cluster_root as root
  join cluster_statement as link on link.cluster_id = root.cluster_id
  join statement on statement.id = link.statement_id and statement.retired_at is null;
comment on view cluster_member is 'Statements of a cluster, read through merges.';

-- How many voices stand behind a cluster, the same on every page, table and report: counted contributions (invariant 1), each
-- once, however many of its statements belong here.
create view cluster_voices as
  select process_id, cluster_id, count(*) as contributions,
         count(*) filter (where tally not in ('published', 'redacted')) as not_public,
         count(*) filter (where class = 'expert') as experts,
         sum(signatories)::bigint as signatories
  from (
    select distinct member.process_id, member.cluster_id, contribution.id, contribution.tally, contribution.class, contribution.signatories
    from cluster_member as member
    join contribution on contribution.id = member.contribution_id
    where contribution.tally not in ('gone', 'not_counted')
  ) as voice
  group by process_id, cluster_id;
comment on view cluster_voices is 'Counted contributions behind a standing cluster. A cluster without voices has no row.';

-- Statements of public contributions. A redaction may have come after the split, so the words of a part are shown only while
-- the public wording still holds them (invariant 5). words null: the whole contribution, or words that were redacted.
create view statement_public as
  select statement.id, statement.process_id, statement.contribution_id, statement.position, statement.text is null as whole,
         case
           when strpos(regexp_replace(contribution.title || ' ' || contribution.text, '\s+', ' ', 'g'), statement.text) > 0 then statement.text
         end as words
  from statement
  join contribution_public as contribution on contribution.id = statement.contribution_id
  where statement.retired_at is null;

create table source (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  kind        text not null check (kind in ('concept', 'report', 'statistic', 'walk', 'talk')),
  title       text not null check (length(title) between 3 and 200),
  body        text not null default '',
  dated       text not null default '',
  url         text,
  assessment  text check (assessment in ('valid', 'outdated', 'contradicts')),
  note        text not null default '',
  public_from timestamptz,
  released_by bigint references account,
  created_at  timestamptz not null,
  constraint source_title_key unique (process_id, title),
  constraint source_public_released check ((public_from is null) = (released_by is null)),
  constraint source_url_is_web check (url is null or url ~ '^https?://'),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
comment on table source is 'Quelle: an existing concept, report, statistic, walk or talk. body: who issued it; dated: as the source says it.';

create table finding (
  id         bigint generated always as identity primary key,
  process_id bigint not null,
  source_id  bigint not null,
  text       text not null check (length(text) between 3 and 4000),
  page       text not null default '',
  unique (process_id, id),
  foreign key (process_id, source_id) references source (process_id, id)
);
comment on table finding is 'What a source says, with its page; can be evidence.';

create table project (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  code        text not null,
  title       text not null check (length(title) between 3 and 200),
  text        text not null default '',
  state       text not null check (state in ('planned', 'under_way', 'done')),
  owner       text not null,
  years       text not null default '',
  theme_id    bigint,
  geom        geometry(Point, 4326),
  public_from timestamptz,
  released_by bigint references account,
  created_at  timestamptz not null,
  constraint project_code_key unique (process_id, code),
  constraint project_public_released check ((public_from is null) = (released_by is null)),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id)
);
comment on table project is 'Vorhaben: a running project of the town; what "bereits vorhanden" points to.';

create table swot_item (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  code        text not null check (code ~ '^[SWOT]-[A-Z]{2,3}-[0-9]{2,}$'),
  quadrant    text not null check (quadrant in ('strength', 'weakness', 'opportunity', 'threat')),
  theme_id    bigint not null,
  district_id bigint,
  title       text not null check (length(title) between 3 and 200),
  text        text not null default '' check (length(text) <= 4000),
  state       text not null check (state in ('draft', 'public_review', 'agreed', 'resolved', 'superseded')),
  public_from timestamptz,
  released_by bigint references account,
  created_at  timestamptz not null,
  constraint swot_item_code_key unique (process_id, code),
  constraint swot_item_public_released check ((public_from is null) = (released_by is null)),
  constraint swot_item_public_state check (state = 'draft' or public_from is not null),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id),
  foreign key (process_id, district_id) references district (process_id, id)
);
comment on table swot_item is 'SWOT-Eintrag, coded W-MO-04: letter, theme, number.';

create table evidence (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  swot_item_id bigint not null,
  cluster_id   bigint,
  finding_id   bigint,
  stance       text not null check (stance in ('supports', 'contradicts')),
  note         text not null default '' check (length(note) <= 2000),
  added_by     bigint references account,
  added_at     timestamptz not null,
  constraint evidence_one_thing check (num_nonnulls(cluster_id, finding_id) = 1),
  constraint evidence_once unique nulls not distinct (swot_item_id, cluster_id, finding_id),
  foreign key (process_id, swot_item_id) references swot_item (process_id, id),
  foreign key (process_id, cluster_id) references cluster (process_id, id),
  foreign key (process_id, finding_id) references finding (process_id, id)
);
comment on table evidence is 'Beleg: a cluster or a finding that supports or contradicts a SWOT item.';

-- Invariant 10: beyond draft, a SWOT item has evidence. Checked at commit, so that item and evidence may come together.
create function swot_item_needs_evidence() returns trigger language plpgsql as $$
declare
  item bigint;
begin
  -- Two branches, because each row type knows its own columns only.
  if tg_table_name = 'swot_item' then item := new.id; else item := old.swot_item_id; end if;
  if exists (select from swot_item where id = item and state <> 'draft')
     and not exists (select from evidence where swot_item_id = item) then
    raise exception 'a SWOT item beyond draft needs evidence' using errcode = 'check_violation', constraint = 'swot_item_has_evidence';
  end if;
  return null;
end $$;
create constraint trigger swot_item_has_evidence after insert or update on swot_item deferrable initially deferred for each row execute function swot_item_needs_evidence();
create constraint trigger evidence_keeps_item after delete on evidence deferrable initially deferred for each row execute function swot_item_needs_evidence();

create view cluster_public as
  select cluster.id, cluster.subject_id, cluster.process_id, cluster.code, cluster.title, cluster.summary, cluster.theme_id,
         cluster.controversial, cluster.minority, cluster.state, cluster.public_from, cluster.merged_into
  from cluster
  where cluster.public_from is not null and cluster.state <> 'proposed';

create view swot_item_public as
  select id, subject_id, process_id, code, quadrant, theme_id, district_id, title, text, state, public_from
  from swot_item where public_from is not null and state <> 'draft';

create view source_public as
  select id, subject_id, process_id, kind, title, body, dated, url, assessment, public_from
  from source where public_from is not null;

create view project_public as
  select id, subject_id, process_id, code, title, text, state, owner, years, theme_id, geom, public_from
  from project where public_from is not null;
