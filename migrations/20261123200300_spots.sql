-- Where the map puts a mark, as plain numbers: list, counts and cells are read from two narrow indexes, a row is 20 times as wide.

alter table contribution
  add column spot_x double precision generated always as (st_x(st_pointonsurface(st_transform(geom, 3857)))) stored,
  add column spot_y double precision generated always as (st_y(st_pointonsurface(st_transform(geom, 3857)))) stored;
comment on column contribution.spot_x is 'EPSG:3857 metres: where the map puts its mark, on a line or in an area somewhere on it.';

drop index contribution_newest;
create index contribution_newest on contribution (process_id, received_at desc, id desc) include (district_id, theme_id, kind)
  where visibility in ('published', 'published_redacted');
create index contribution_spot on contribution (process_id, spot_x, spot_y) include (id, district_id, theme_id, kind)
  where visibility in ('published', 'published_redacted') and spot_x is not null;

-- Voices behind a cluster are counted from this alone.
create index contribution_voice on contribution (id) include (tally, visibility);

create or replace view contribution_public as
  select id, subject_id, process_id, number, kind, title, text, author_name, language, place_kind, geom, geom_3857, address,
         district_id, outside, theme_id, occasion_id, event_on, received_at, received_on, class, signatories, visibility, handling, published_at,
         source_system, source_id, source_url, source_votes, source_category, terms, spot_x, spot_y
  from contribution
  where visibility in ('published', 'published_redacted');

create function map_cell_add(rows_process bigint[], rows_kind text[], rows_x double precision[], rows_y double precision[], sign integer) returns void language sql as $$
  insert into map_cell as cell (process_id, zoom, x, y, idea, note, problem, praise, question, sum_x, sum_y)
  select process_id, zoom, x, y,
         sign * count(*) filter (where kind = 'idea'), sign * count(*) filter (where kind = 'note'),
         sign * count(*) filter (where kind = 'problem'), sign * count(*) filter (where kind = 'praise'),
         sign * count(*) filter (where kind = 'question'), sign * sum(px), sign * sum(py)
  from (
    select process_id, kind, zoom, px, py,
           floor((px + 20037508.342789244) / (40075016.685578488 / (1 << (zoom + 3))))::integer as x,
           floor((20037508.342789244 - py) / (40075016.685578488 / (1 << (zoom + 3))))::integer as y
    from unnest(rows_process, rows_kind, rows_x, rows_y) as changed (process_id, kind, px, py)
    cross join generate_series(8, 13) as zoom
  ) as placed
  group by process_id, zoom, x, y
  order by process_id, zoom, x, y
  on conflict (process_id, zoom, x, y) do update set
    idea = cell.idea + excluded.idea, note = cell.note + excluded.note, problem = cell.problem + excluded.problem,
    praise = cell.praise + excluded.praise, question = cell.question + excluded.question,
    sum_x = cell.sum_x + excluded.sum_x, sum_y = cell.sum_y + excluded.sum_y
$$;

create or replace function map_cell_follow() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform map_cell_add(array_agg(process_id), array_agg(kind), array_agg(spot_x), array_agg(spot_y), -1)
    from before_rows where visibility in ('published', 'published_redacted') and spot_x is not null having count(*) > 0;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform map_cell_add(array_agg(process_id), array_agg(kind), array_agg(spot_x), array_agg(spot_y), 1)
    from after_rows where visibility in ('published', 'published_redacted') and spot_x is not null having count(*) > 0;
  end if;
  return null;
end $$;
drop function map_cell_add(bigint[], text[], geometry[], integer);

comment on table process_revision is 'Raised by the last statement of every transaction that changes which contributions are public, or where and what kind they are, or the districts, themes and lines around them. Tiles, pictures and counts are cached by it.';
