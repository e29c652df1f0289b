-- The map's cells also by district, theme and kind, so that a filtered tile is a look-up too; and a revision of the whole
-- planning record, by which figures of the thread are cached.

alter table process_revision add column record_rev bigint not null default 1;
comment on column process_revision.record_rev is 'Raised by the last statement of every act of staff or of the program, and of every act of a resident that changes what is counted. Figures of the thread are cached by it.';

drop trigger contribution_map_insert on contribution;
drop trigger contribution_map_update on contribution;
drop trigger contribution_map_delete on contribution;
drop function map_cell_follow();
drop function map_cell_add(bigint[], text[], double precision[], double precision[], integer);
drop table map_cell;

create table map_cell (
  process_id  bigint not null references process,
  zoom        smallint not null,
  x           integer not null,
  y           integer not null,
  district_id bigint,
  theme_id    bigint,
  kind        text not null,
  n           integer not null,
  sum_x       double precision not null,
  sum_y       double precision not null,
  constraint map_cell_key unique nulls not distinct (process_id, zoom, x, y, district_id, theme_id, kind)
);
comment on table map_cell is 'Cache: public contributions with a place, counted by grid cell (an eighth of a tile, zoom 8 to 13), district, theme and kind. x and y are tile coordinates at zoom + 3. sum_x, sum_y: EPSG:3857 metres, summed over the points.';

create function map_cell_add(
  rows_process bigint[], rows_district bigint[], rows_theme bigint[], rows_kind text[], rows_x double precision[], rows_y double precision[], sign integer
) returns void language sql as $$
  insert into map_cell as cell (process_id, zoom, x, y, district_id, theme_id, kind, n, sum_x, sum_y)
  select process_id, zoom, x, y, district_id, theme_id, kind, sign * count(*), sign * sum(px), sign * sum(py)
  from (
    select process_id, district_id, theme_id, kind, zoom, px, py,
           floor((px + 20037508.342789244) / (40075016.685578488 / (1 << (zoom + 3))))::integer as x,
           floor((20037508.342789244 - py) / (40075016.685578488 / (1 << (zoom + 3))))::integer as y
    from unnest(rows_process, rows_district, rows_theme, rows_kind, rows_x, rows_y) as changed (process_id, district_id, theme_id, kind, px, py)
    cross join generate_series(8, 13) as zoom
  ) as placed
  group by process_id, zoom, x, y, district_id, theme_id, kind
  order by process_id, zoom, x, y, district_id, theme_id, kind
  on conflict (process_id, zoom, x, y, district_id, theme_id, kind) do update set
    n = cell.n + excluded.n, sum_x = cell.sum_x + excluded.sum_x, sum_y = cell.sum_y + excluded.sum_y
$$;

create function map_cell_follow() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform map_cell_add(array_agg(process_id), array_agg(district_id), array_agg(theme_id), array_agg(kind), array_agg(spot_x), array_agg(spot_y), -1)
    from before_rows where visibility in ('published', 'published_redacted') and spot_x is not null having count(*) > 0;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform map_cell_add(array_agg(process_id), array_agg(district_id), array_agg(theme_id), array_agg(kind), array_agg(spot_x), array_agg(spot_y), 1)
    from after_rows where visibility in ('published', 'published_redacted') and spot_x is not null having count(*) > 0;
  end if;
  return null;
end $$;
create trigger contribution_map_insert after insert on contribution referencing new table as after_rows for each statement execute function map_cell_follow();
create trigger contribution_map_update after update on contribution referencing old table as before_rows new table as after_rows for each statement execute function map_cell_follow();
create trigger contribution_map_delete after delete on contribution referencing old table as before_rows for each statement execute function map_cell_follow();

select map_cell_add(array_agg(process_id), array_agg(district_id), array_agg(theme_id), array_agg(kind), array_agg(spot_x), array_agg(spot_y), 1)
from contribution where visibility in ('published', 'published_redacted') and spot_x is not null having count(*) > 0;
