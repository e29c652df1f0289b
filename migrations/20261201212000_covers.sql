-- Parts of photos that are covered before anybody sees them.

alter table attachment
  add column large_original uuid unique,
  add column small_original uuid unique,
  add constraint attachment_originals check ((large_original is null) = (small_original is null));
comment on column attachment.large_original is 'File of the large copy as it came, once parts are covered in large; locked: read through one logged function only.';

create table attachment_cover (
  id            bigint generated always as identity primary key,
  attachment_id bigint not null references attachment on delete cascade,
  x             smallint not null,
  y             smallint not null,
  width         smallint not null,
  height        smallint not null,
  covered_by    bigint not null references account,
  covered_at    timestamptz not null,
  constraint attachment_cover_inside check (x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= 1000 and y + height <= 1000)
);
create index attachment_cover_of on attachment_cover (attachment_id);
comment on table attachment_cover is 'A covered part of a photo, in thousandths of its sides from the upper left corner. The files of the photo hold it filled in.';

create or replace function attachment_forgets_files() returns trigger language plpgsql as $$
begin
  insert into file_removal (file)
  select file from unnest(array[old.large, old.small, old.large_original, old.small_original]) as gone (file)
  where file is not null;
  return null;
end $$;

-- Covered copies that are replaced go; those that came stay as originals.
create function attachment_forgets_covered() returns trigger language plpgsql as $$
begin
  insert into file_removal (file)
  select file from unnest(array[old.large, old.small]) as gone (file)
  where file not in (new.large, new.small)
    and file is distinct from new.large_original and file is distinct from new.small_original;
  return null;
end $$;
create trigger attachment_forgets_covered after update of large on attachment
  for each row when (old.large <> new.large) execute function attachment_forgets_covered();
