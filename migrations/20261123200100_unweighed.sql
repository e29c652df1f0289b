-- A cluster that undoing left empty has nobody to answer (invariant 8).
create or replace view cluster_unweighed as
  select id, process_id, code, title
  from cluster_accepted
  where id in (select cluster_id from cluster_voices)
    and not exists (select from weighing where weighing.cluster_id = cluster_accepted.id and weighing.released_by is not null);
comment on view cluster_unweighed is 'Clusters with counted contributions and without a released weighing.';
