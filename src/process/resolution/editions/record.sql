-- The planning record of a process ($1), as it stands: one statement, so one moment. Public things only; numbers, titles,
-- summaries, money, decisions and counts; no sentence of a resident, no name of a person. Lists are in the order of their
-- codes, days are ISO 8601, money is cents gross, so that the same data give the same document.
with member as materialized (
  select member.cluster_id, member.statement_id, contribution.id as contribution_id, contribution.number, contribution.tally
  from cluster_member as member
  join contribution on contribution.id = member.contribution_id and contribution.tally not in ('gone', 'not_counted')
  where member.process_id = $1
), root as materialized (
  select root_id, cluster_id from cluster_root where process_id = $1 and root_id <> cluster_id
), cluster_now as materialized (
  select * from cluster_public where process_id = $1 and merged_into is null
), goal_now as materialized (
  select * from goal_public where process_id = $1 and state <> 'superseded'
), measure_now as materialized (
  select * from measure_public where process_id = $1
), swot_now as materialized (
  select * from swot_item_public where process_id = $1 and state <> 'superseded'
), scenario_now as materialized (
  select * from scenario_public where process_id = $1 and state <> 'superseded'
), source_now as materialized (
  select * from source_public where process_id = $1
), project_now as materialized (
  select * from project_public where process_id = $1
)
select
  (select jsonb_build_object('name', town.name, 'ags', town.ags) from town) as "town!",
  (select jsonb_build_object('slug', slug, 'prefix', number_prefix, 'title', title, 'question', question)
   from process where id = $1) as "process!",
  (select jsonb_build_object(
     'received', count(*),
     'gone', count(*) filter (where tally = 'gone'),
     'not_counted', count(*) filter (where tally = 'not_counted'),
     'published', count(*) filter (where tally = 'published'),
     'redacted', count(*) filter (where tally = 'redacted'),
     'internal', count(*) filter (where tally = 'internal'),
     'in_review', count(*) filter (where tally = 'in_review'),
     'hidden', count(*) filter (where tally = 'hidden'),
     'counted', count(*) filter (where tally not in ('gone', 'not_counted')),
     'counted_experts', count(*) filter (where tally not in ('gone', 'not_counted') and class = 'expert'),
     'counted_signatories', coalesce(sum(signatories) filter (where tally not in ('gone', 'not_counted')), 0))
   from contribution where process_id = $1) as "tally!",
  (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) order by code), '[]')
   from theme where process_id = $1) as "themes!",
  (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'approximate', approximate, 'source', source) order by code), '[]')
   from district where process_id = $1) as "districts!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'kind', kind, 'title', title, 'body', body, 'dated', dated, 'url', url, 'assessment', assessment) order by title), '[]')
   from source_now) as "sources!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'code', project.code, 'title', project.title, 'text', project.text, 'state', project.state, 'owner', project.owner,
     'years', project.years, 'theme', theme.code) order by project.code), '[]')
   from project_now as project
   left join theme on theme.id = project.theme_id) as "projects!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'code', cluster.code, 'title', cluster.title, 'summary', cluster.summary, 'theme', theme.code, 'state', cluster.state,
     'controversial', cluster.controversial, 'minority', cluster.minority,
     'merged', (select coalesce(jsonb_agg(merged.code order by merged.code), '[]')
                from root join cluster_public as merged on merged.id = root.cluster_id where root.root_id = cluster.id),
     'statements', (select count(*) from member where member.cluster_id = cluster.id),
     'contributions', (select count(distinct contribution_id) from member where member.cluster_id = cluster.id),
     'contributions_not_public', (select count(distinct contribution_id) from member
                                  where member.cluster_id = cluster.id and tally not in ('published', 'redacted')),
     'numbers', (select coalesce(jsonb_agg(distinct number), '[]') from member
                 where member.cluster_id = cluster.id and tally in ('published', 'redacted')),
     'weighing', (select jsonb_build_object(
          'version', weighing.version, 'result', weighing.result, 'verdict', weighing.verdict, 'reason', weighing.reason,
          'effect', weighing.effect, 'goal', goal.code, 'measure', measure.code, 'swot_item', swot.code, 'project', project.code,
          'forwarded_to', weighing.forwarded_to, 'forwarded_on', weighing.forwarded_on, 'postponed_until', weighing.postponed_until,
          'released_on', (weighing.released_at at time zone 'Europe/Berlin')::date)
        from weighing_public as weighing
        left join goal_now as goal on goal.id = weighing.goal_id
        left join measure_now as measure on measure.id = weighing.measure_id
        left join swot_now as swot on swot.id = weighing.swot_item_id
        left join project_now as project on project.id = weighing.project_id
        where weighing.cluster_id = cluster.id)) order by cluster.code), '[]')
   from cluster_now as cluster
   left join theme on theme.id = cluster.theme_id) as "clusters!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'code', swot.code, 'quadrant', swot.quadrant, 'theme', theme.code, 'district', district.code, 'title', swot.title,
     'text', swot.text, 'state', swot.state,
     'evidence', (select coalesce(jsonb_agg(jsonb_build_object(
          'stance', evidence.stance, 'cluster', cluster.code, 'source', source.title, 'page', finding.page)
          order by cluster.code, source.title, evidence.id), '[]')
        from evidence
        left join cluster_now as cluster on cluster.id = evidence.cluster_id
        left join finding on finding.id = evidence.finding_id
        left join source_now as source on source.id = finding.source_id
        where evidence.swot_item_id = swot.id and num_nonnulls(cluster.id, source.id) = 1)) order by swot.code), '[]')
   from swot_now as swot
   join theme on theme.id = swot.theme_id
   left join district on district.id = swot.district_id) as "swot_items!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'slug', scenario.slug, 'title', scenario.title, 'horizon', scenario.horizon, 'narrative', scenario.narrative,
     'assumptions', scenario.assumptions, 'effects', scenario.effects, 'state', scenario.state, 'decision_reason', scenario.decision_reason,
     'themes', (select coalesce(jsonb_agg(theme.code order by theme.code), '[]')
                from scenario_theme as link join theme on theme.id = link.theme_id where link.scenario_id = scenario.id),
     'swot_items', (select coalesce(jsonb_agg(swot.code order by swot.code), '[]')
                    from scenario_swot_item as link join swot_now as swot on swot.id = link.swot_item_id
                    where link.scenario_id = scenario.id)) order by scenario.slug), '[]')
   from scenario_now as scenario) as "scenarios!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'code', goal.code, 'level', goal.level, 'parent', parent.code, 'title', goal.title, 'text', goal.text, 'state', goal.state,
     'swot_items', (select coalesce(jsonb_agg(swot.code order by swot.code), '[]')
                    from goal_basis as basis join swot_now as swot on swot.id = basis.swot_item_id where basis.goal_id = goal.id),
     'scenarios', (select coalesce(jsonb_agg(scenario.slug order by scenario.slug), '[]')
                   from goal_basis as basis join scenario_now as scenario on scenario.id = basis.scenario_id where basis.goal_id = goal.id),
     'clusters', (select coalesce(jsonb_agg(cluster.code order by cluster.code), '[]')
                  from goal_basis as basis join cluster_now as cluster on cluster.id = basis.cluster_id where basis.goal_id = goal.id))
     order by goal.code), '[]')
   from goal_now as goal
   left join goal_now as parent on parent.id = goal.parent_id) as "goals!",
  (select coalesce(jsonb_agg(jsonb_build_object(
     'code', measure.code, 'title', measure.title, 'kind', measure.kind, 'theme', theme.code, 'district', district.code,
     'place', st_asgeojson(measure.geom, 6)::jsonb, 'background', measure.background, 'description', measure.description,
     'blocks', measure.blocks, 'lead', measure.lead, 'partners', measure.partners, 'priority', measure.priority,
     'priority_reason', measure.priority_reason, 'key_measure', measure.key_measure, 'climate', measure.climate,
     'commitment', measure.commitment, 'horizon', measure.horizon, 'starts_year', measure.starts_year, 'ends_year', measure.ends_year,
     'next_review_on', measure.next_review_on, 'state', measure.state, 'state_reason', measure.state_reason,
     'further_themes', (select coalesce(jsonb_agg(further.code order by further.code), '[]')
                        from measure_theme as link join theme as further on further.id = link.theme_id where link.measure_id = measure.id),
     'further_districts', (select coalesce(jsonb_agg(further.code order by further.code), '[]')
                           from measure_district as link join district as further on further.id = link.district_id
                           where link.measure_id = measure.id),
     'goals', (select coalesce(jsonb_agg(goal.code order by goal.code), '[]')
               from measure_goal as link join goal_now as goal on goal.id = link.goal_id where link.measure_id = measure.id),
     'clusters', (select coalesce(jsonb_agg(cluster.code order by cluster.code), '[]')
                  from measure_basis as basis join cluster_now as cluster on cluster.id = basis.cluster_id where basis.measure_id = measure.id),
     'swot_items', (select coalesce(jsonb_agg(swot.code order by swot.code), '[]')
                    from measure_basis as basis join swot_now as swot on swot.id = basis.swot_item_id where basis.measure_id = measure.id),
     'sources', (select coalesce(jsonb_agg(source.title order by source.title), '[]')
                 from measure_basis as basis join source_now as source on source.id = basis.source_id where basis.measure_id = measure.id),
     'cost', (select jsonb_build_object(
          'version', cost.version, 'min', cost.min, 'expected', cost.expected, 'max', cost.max, 'price_year', cost.price_year,
          'quality', cost.quality,
          'years', (select coalesce(jsonb_agg(jsonb_build_object('year', split.year, 'amount', split.amount) order by split.year), '[]')
                    from measure_cost_year as split where split.cost_id = cost.id))
        from measure_cost as cost where cost.measure_id = measure.id order by cost.version desc limit 1),
     'finance', (select coalesce(jsonb_agg(jsonb_build_object(
          'source', finance.source, 'programme', finance.programme, 'amount', finance.amount, 'share_bp', finance.share_bp,
          'status', finance.status) order by finance.position), '[]')
        from measure_finance as finance where finance.measure_id = measure.id),
     'feasibility', (select coalesce(jsonb_agg(jsonb_build_object(
          'respect', feasibility.respect, 'rating', feasibility.rating, 'reason', feasibility.reason) order by feasibility.respect), '[]')
        from measure_feasibility as feasibility where feasibility.measure_id = measure.id),
     'dependencies', (select coalesce(jsonb_agg(jsonb_build_object('kind', dependency.kind, 'on', other.code) order by other.code), '[]')
        from measure_dependency as dependency join measure_now as other on other.id = dependency.on_id
        where dependency.measure_id = measure.id)) order by measure.code), '[]')
   from measure_now as measure
   join theme on theme.id = measure.theme_id
   left join district on district.id = measure.district_id) as "measures!"
