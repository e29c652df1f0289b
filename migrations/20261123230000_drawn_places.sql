-- Lines and areas: which of them a participation window takes, and which part of one lies in a district.

alter table participation_window
  add column geometries text[] not null default '{point}'
    check (geometries <@ array['point', 'line', 'area'] and cardinality(geometries) > 0);
comment on column participation_window.geometries is 'What its question lets people put on the map.';

alter table contribution
  add constraint contribution_geom_fits_place check (
    geom is null or case place_kind
      when 'line' then geometrytype(geom) = 'LINESTRING'
      when 'area' then geometrytype(geom) = 'POLYGON'
      else geometrytype(geom) = 'POINT'
    end);

create function covered_share(place geometry, area geometry) returns numeric language sql immutable as $$
  select case st_dimension(place)
    when 0 then st_covers(area, place)::integer
    when 1 then round((st_length(st_transform(st_intersection(place, area), 25832)) / nullif(st_length(st_transform(place, 25832)), 0))::numeric, 6)
    else round((st_area(st_transform(st_intersection(place, area), 25832)) / nullif(st_area(st_transform(place, 25832)), 0))::numeric, 6)
  end
$$;
comment on function covered_share is 'Part of a place (EPSG:4326) that lies in an area, 0 to 1: a point is in or not, a line counts by length, an area by area, both in EPSG:25832. Rounded, so that a border drawn twice still gives a tie.';

create index contribution_drawn on contribution using gist (geom_3857)
  where place_kind in ('line', 'area') and visibility in ('published', 'published_redacted');
