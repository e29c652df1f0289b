-- Steps 3 to 5: scenarios, goals, measures with cost, finance, feasibility and dependencies.

create table scenario (
  id              bigint generated always as identity primary key,
  subject_id      bigint not null unique,
  process_id      bigint not null references process,
  slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title           text not null check (length(title) between 3 and 200),
  horizon         text not null,
  narrative       text not null default '' check (length(narrative) <= 10000),
  assumptions     text not null default '' check (length(assumptions) <= 4000),
  effects         text not null default '' check (length(effects) <= 4000),
  state           text not null check (state in ('draft', 'public_review', 'agreed', 'resolved', 'superseded', 'discarded')),
  decision_reason text,
  public_from     timestamptz,
  released_by     bigint references account,
  created_at      timestamptz not null,
  constraint scenario_slug_key unique (process_id, slug),
  constraint scenario_discarded_reason check (state <> 'discarded' or length(decision_reason) >= 3),
  constraint scenario_public_released check ((public_from is null) = (released_by is null)),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
comment on table scenario is 'Szenario (public: Zukunftsbild). state agreed: chosen; discarded keeps its reason.';

create table scenario_theme (
  process_id  bigint not null,
  scenario_id bigint not null,
  theme_id    bigint not null,
  primary key (scenario_id, theme_id),
  foreign key (process_id, scenario_id) references scenario (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id)
);
create table scenario_swot_item (
  process_id   bigint not null,
  scenario_id  bigint not null,
  swot_item_id bigint not null,
  primary key (scenario_id, swot_item_id),
  foreign key (process_id, scenario_id) references scenario (process_id, id),
  foreign key (process_id, swot_item_id) references swot_item (process_id, id)
);

create table goal (
  id          bigint generated always as identity primary key,
  subject_id  bigint not null unique,
  process_id  bigint not null references process,
  parent_id   bigint,
  level       text not null check (level in ('leitbild', 'main_goal', 'sub_goal')),
  code        text not null check (code ~ '^(L|[1-9][0-9]?(\.[1-9][0-9]?)?)$'),
  title       text not null check (length(title) between 3 and 200),
  text        text not null default '' check (length(text) <= 4000),
  state       text not null check (state in ('draft', 'public_review', 'agreed', 'resolved', 'superseded')),
  public_from timestamptz,
  released_by bigint references account,
  created_at  timestamptz not null,
  constraint goal_code_key unique (process_id, code),
  constraint goal_parent check ((level = 'leitbild') = (parent_id is null)),
  constraint goal_public_released check ((public_from is null) = (released_by is null)),
  constraint goal_public_state check (state = 'draft' or public_from is not null),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, parent_id) references goal (process_id, id)
);
comment on table goal is 'Leitbild (code L), Oberziel (2) and Teilziel (2.3): a tree.';

create table goal_basis (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  goal_id      bigint not null,
  swot_item_id bigint,
  scenario_id  bigint,
  cluster_id   bigint,
  constraint goal_basis_one_thing check (num_nonnulls(swot_item_id, scenario_id, cluster_id) = 1),
  constraint goal_basis_once unique nulls not distinct (goal_id, swot_item_id, scenario_id, cluster_id),
  foreign key (process_id, goal_id) references goal (process_id, id),
  foreign key (process_id, swot_item_id) references swot_item (process_id, id),
  foreign key (process_id, scenario_id) references scenario (process_id, id),
  foreign key (process_id, cluster_id) references cluster (process_id, id)
);
comment on table goal_basis is 'What a goal rests on: SWOT items, scenarios, clusters (invariant 10).';

create function goal_needs_basis() returns trigger language plpgsql as $$
declare
  this bigint;
begin
  -- Two branches, because each row type knows its own columns only.
  if tg_table_name = 'goal' then this := new.id; else this := old.goal_id; end if;
  if exists (select from goal where id = this and state <> 'draft' and level <> 'leitbild')
     and not exists (select from goal_basis where goal_id = this and (swot_item_id is not null or scenario_id is not null)) then
    raise exception 'a goal beyond draft needs a SWOT item or a scenario' using errcode = 'check_violation', constraint = 'goal_has_basis';
  end if;
  return null;
end $$;
create constraint trigger goal_has_basis after insert or update on goal deferrable initially deferred for each row execute function goal_needs_basis();
create constraint trigger goal_basis_keeps_goal after delete on goal_basis deferrable initially deferred for each row execute function goal_needs_basis();

create table measure (
  id              bigint generated always as identity primary key,
  subject_id      bigint not null unique,
  process_id      bigint not null references process,
  code            text not null check (code ~ '^M-[A-Z]{2,3}-[A-Z]{2,3}-[0-9]{2,}$'),
  title           text not null check (length(title) between 3 and 200),
  kind            text not null check (kind in ('investment', 'concept', 'organisation', 'ongoing')),
  theme_id        bigint not null,
  district_id     bigint,
  geom            geometry(Geometry, 4326) check (geom is null or st_isvalid(geom)),
  background      text not null default '' check (length(background) <= 10000),
  description     text not null default '' check (length(description) <= 10000),
  blocks          text[] not null default '{}',
  lead            text not null default '',
  partners        text not null default '',
  priority        text check (priority in ('high', 'medium', 'low')),
  priority_by     text,
  priority_reason text,
  key_measure     boolean not null default false,
  climate         boolean not null default false,
  commitment      text not null default 'pool' check (commitment in ('resolved_financed', 'subject_to_budget', 'to_be_examined', 'pool')),
  horizon         text check (horizon in ('short', 'medium', 'long')),
  starts_year     integer check (starts_year between 2000 and 2100),
  ends_year       integer check (ends_year between 2000 and 2100),
  next_review_on  date,
  state           text not null check (state in ('proposed', 'in_check', 'drafted', 'deferred', 'discarded', 'public_review', 'resolved', 'preparing', 'under_way', 'done', 'continuous', 'paused', 'dropped')),
  state_reason    text,
  substitute_id   bigint,
  internal_note   text not null default '',
  public_from     timestamptz,
  released_by     bigint references account,
  created_at      timestamptz not null,
  constraint measure_code_key unique (process_id, code),
  constraint measure_years check (ends_year >= starts_year),
  constraint measure_state_reason check (state not in ('deferred', 'discarded', 'paused', 'dropped') or length(state_reason) >= 3),
  constraint measure_substitute_of_dropped check (substitute_id is null or state = 'dropped'),
  constraint measure_substitute_not_itself check (substitute_id <> id),
  constraint measure_priority_by_person check (priority is null or (length(priority_by) >= 3 and length(priority_reason) >= 3)),
  constraint measure_public_released check ((public_from is null) = (released_by is null)),
  constraint measure_public_state check (state not in ('public_review', 'resolved', 'preparing', 'under_way', 'done', 'continuous') or public_from is not null),
  unique (process_id, id),
  foreign key (process_id, subject_id) references subject (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id),
  foreign key (process_id, district_id) references district (process_id, id),
  foreign key (process_id, substitute_id) references measure (process_id, id)
);
comment on table measure is 'Maßnahme (Steckbrief), coded M-MO-QU-03: primary theme, primary district (GS: whole town), number. The code never changes.';
comment on column measure.district_id is 'Primary district; null: the whole town.';
comment on column measure.substitute_id is 'What comes instead of a dropped measure.';
comment on column measure.internal_note is 'Land and negotiations; never public.';

create table measure_theme (
  process_id bigint not null, measure_id bigint not null, theme_id bigint not null,
  primary key (measure_id, theme_id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, theme_id) references theme (process_id, id)
);
create table measure_district (
  process_id bigint not null, measure_id bigint not null, district_id bigint not null,
  primary key (measure_id, district_id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, district_id) references district (process_id, id)
);
create table measure_goal (
  process_id bigint not null, measure_id bigint not null, goal_id bigint not null,
  primary key (measure_id, goal_id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, goal_id) references goal (process_id, id)
);
create table measure_basis (
  id           bigint generated always as identity primary key,
  process_id   bigint not null,
  measure_id   bigint not null,
  cluster_id   bigint,
  swot_item_id bigint,
  source_id    bigint,
  constraint measure_basis_one_thing check (num_nonnulls(cluster_id, swot_item_id, source_id) = 1),
  constraint measure_basis_once unique nulls not distinct (measure_id, cluster_id, swot_item_id, source_id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, cluster_id) references cluster (process_id, id),
  foreign key (process_id, swot_item_id) references swot_item (process_id, id),
  foreign key (process_id, source_id) references source (process_id, id)
);
comment on table measure_basis is 'The voices and findings behind a measure: "Grundlage: 3 Anliegen, 61 Beiträge, 2 Gutachten".';

create function measure_needs_goal() returns trigger language plpgsql as $$
declare
  this bigint;
begin
  -- Two branches, because each row type knows its own columns only.
  if tg_table_name = 'measure' then this := new.id; else this := old.measure_id; end if;
  if exists (select from measure where id = this and state not in ('proposed', 'in_check', 'deferred', 'discarded'))
     and not exists (select from measure_goal where measure_id = this) then
    raise exception 'a drafted measure needs a goal' using errcode = 'check_violation', constraint = 'measure_has_goal';
  end if;
  return null;
end $$;
create constraint trigger measure_has_goal after insert or update on measure deferrable initially deferred for each row execute function measure_needs_goal();
create constraint trigger measure_goal_keeps_measure after delete on measure_goal deferrable initially deferred for each row execute function measure_needs_goal();

create table measure_cost (
  id         bigint generated always as identity primary key,
  process_id bigint not null,
  measure_id bigint not null,
  version    integer not null,
  min        bigint not null check (min >= 0),
  expected   bigint not null,
  max        bigint not null,
  price_year integer not null check (price_year between 2000 and 2100),
  quality    text not null check (quality in ('framework', 'estimate', 'calculation', 'tender', 'final')),
  reason     text not null check (length(reason) >= 3),
  set_by     bigint references account,
  set_at     timestamptz not null,
  constraint measure_cost_order check (min <= expected and expected <= max),
  constraint measure_cost_version_key unique (measure_id, version),
  unique (process_id, id),
  foreign key (process_id, measure_id) references measure (process_id, id)
);
comment on table measure_cost is 'Cost versions in cents gross (invariant 11); the highest version holds. quality: Kostenrahmen, -schätzung, -berechnung, -anschlag, -feststellung.';

create table measure_cost_year (
  cost_id bigint not null references measure_cost,
  year    integer not null check (year between 2000 and 2100),
  amount  bigint not null check (amount >= 0),
  primary key (cost_id, year)
);
create function measure_cost_years_add_up() returns trigger language plpgsql as $$
declare
  cost measure_cost;
  total bigint;
begin
  if tg_op = 'DELETE' then
    select * into cost from measure_cost where id = old.cost_id;
  else
    select * into cost from measure_cost where id = new.cost_id;
  end if;
  select sum(amount) into total from measure_cost_year where cost_id = cost.id;
  if total is not null and total <> cost.expected then
    raise exception 'years % do not add up to expected %', total, cost.expected using errcode = 'check_violation', constraint = 'measure_cost_years_add_up';
  end if;
  return null;
end $$;
create constraint trigger measure_cost_years_add_up after insert or update or delete on measure_cost_year deferrable initially deferred for each row execute function measure_cost_years_add_up();

create table measure_finance (
  id         bigint generated always as identity primary key,
  process_id bigint not null,
  measure_id bigint not null,
  position   integer not null,
  source     text not null check (length(source) between 1 and 200),
  programme  text not null default '',
  amount     bigint check (amount >= 0),
  share_bp   integer check (share_bp between 0 and 10000),
  status     text not null check (status in ('secured', 'budgeted', 'applied', 'prospect')),
  constraint measure_finance_amount_or_share check (num_nonnulls(amount, share_bp) = 1),
  constraint measure_finance_position_key unique (measure_id, position),
  foreign key (process_id, measure_id) references measure (process_id, id)
);
comment on table measure_finance is 'Financing rows: an amount in cents or a share of the expected cost in basis points (1/100 %), turned into cents by largest remainder.';

create table measure_spending (
  process_id bigint not null,
  measure_id bigint not null,
  year       integer not null check (year between 2000 and 2100),
  amount     bigint not null check (amount >= 0),
  primary key (measure_id, year),
  foreign key (process_id, measure_id) references measure (process_id, id)
);

create table measure_feasibility (
  process_id bigint not null,
  measure_id bigint not null,
  respect    text not null check (respect in ('legal', 'technical', 'land', 'staff', 'money')),
  rating     text not null check (rating in ('good', 'conditional', 'critical', 'unclear')),
  reason     text not null default '' check (length(reason) <= 2000),
  primary key (measure_id, respect),
  foreign key (process_id, measure_id) references measure (process_id, id)
);

create table measure_dependency (
  process_id bigint not null,
  measure_id bigint not null,
  on_id      bigint not null,
  kind       text not null check (kind in ('requires', 'complements', 'competes')),
  primary key (measure_id, on_id),
  constraint measure_dependency_not_itself check (measure_id <> on_id),
  foreign key (process_id, measure_id) references measure (process_id, id),
  foreign key (process_id, on_id) references measure (process_id, id)
);

comment on table measure_spending is 'Actual spending per year, cents gross.';
comment on table measure_feasibility is 'Machbarkeit in five respects, each with its reason.';
comment on table measure_dependency is 'measure_id requires, complements or competes with on_id.';

-- Invariant 10: "requires" has no cycle. The lock makes two concurrent rows see each other.
create function measure_requires_no_cycle() returns trigger language plpgsql as $$
begin
  if new.kind <> 'requires' then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('measure_dependency'), new.process_id::integer);
  if exists (
    with recursive needed (id) as (
      select new.on_id
      union
      select next.on_id from needed join measure_dependency as next on next.measure_id = needed.id and next.kind = 'requires'
    )
    select from needed where id = new.measure_id
  ) then
    raise exception 'these measures would require each other' using errcode = 'check_violation', constraint = 'measure_requires_no_cycle';
  end if;
  return new;
end $$;
create trigger measure_requires_no_cycle before insert or update on measure_dependency for each row execute function measure_requires_no_cycle();

create table measure_status (
  id         bigint generated always as identity primary key,
  process_id bigint not null,
  measure_id bigint not null,
  state      text not null,
  reason     text not null default '',
  by_account bigint references account,
  at         timestamptz not null,
  foreign key (process_id, measure_id) references measure (process_id, id)
);
create index measure_status_measure on measure_status (measure_id, at);
comment on table measure_status is 'Status history of a measure.';

create view scenario_public as
  select id, subject_id, process_id, slug, title, horizon, narrative, assumptions, effects, state, decision_reason, public_from
  from scenario where public_from is not null and state <> 'draft';

create view goal_public as
  select id, subject_id, process_id, parent_id, level, code, title, text, state, public_from
  from goal where public_from is not null and state <> 'draft';

create view measure_public as
  select id, subject_id, process_id, code, title, kind, theme_id, district_id, geom, background, description, blocks, lead, partners,
         priority, priority_by, priority_reason, key_measure, climate, commitment, horizon, starts_year, ends_year, next_review_on,
         state, state_reason, substitute_id, public_from
  from measure where public_from is not null;
