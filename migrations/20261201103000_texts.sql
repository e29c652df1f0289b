-- What the town writes itself: pages, news, questions with their answers, in versions, languages and with a schedule.

create table town_text (
  id             bigint generated always as identity primary key,
  kind           text not null check (kind in ('page', 'news', 'question')),
  process_id     bigint references process,
  slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  position       integer,
  picture        uuid,
  picture_width  integer,
  picture_height integer,
  picture_alt    text not null default '' check (length(picture_alt) <= 300),
  withdrawn_at   timestamptz,
  created_at     timestamptz not null,
  constraint town_text_slug_key unique nulls not distinct (kind, process_id, slug),
  constraint town_text_scope check ((kind = 'page') = (process_id is null)),
  constraint town_text_position check ((kind = 'question') = (position is not null)),
  constraint town_text_picture check (num_nonnulls(picture, picture_width, picture_height) in (0, 3)
    and (picture is null or kind = 'news' and picture_alt <> ''))
);
comment on table town_text is 'Text of the town: a legal or help page (of the whole town), a Meldung or a question with its answer (of a process). What it says stands in its versions.';
comment on column town_text.position is 'Order of the questions.';
comment on column town_text.picture is 'Name of the file: a JPEG written anew by the program.';
comment on column town_text.withdrawn_at is 'Since when it is not shown in any language; null: it is shown as its versions say.';

create table town_text_version (
  id             bigint generated always as identity primary key,
  text_id        bigint not null references town_text,
  language       text not null check (language in ('de', 'en', 'tr', 'uk', 'de-simple')),
  version        integer not null check (version > 0),
  title          text not null check (length(title) between 1 and 200),
  body           text not null check (length(body) between 1 and 60000),
  restored_from  integer,
  saved_at       timestamptz not null,
  saved_by       bigint references account,
  published_from timestamptz,
  published_by   bigint references account,
  taken_back_at  timestamptz,
  constraint town_text_version_key unique (text_id, language, version),
  constraint town_text_version_order check (restored_from < version),
  constraint town_text_version_taken_back check (taken_back_at is null or published_from is not null)
);
create index town_text_version_shown on town_text_version (text_id, language, published_from desc) where published_from is not null and taken_back_at is null;
comment on table town_text_version is 'A version of a text in one language: words in Markdown that never change. Shown is the one that was published last; one that was taken back gives way to the one before.';
comment on column town_text_version.saved_by is 'Null: by the command line.';
comment on column town_text_version.published_from is 'From when it is shown; null: a draft.';

create function town_text_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or row(new.text_id, new.language, new.version, new.title, new.body, new.restored_from, new.saved_at, new.saved_by)
    is distinct from row(old.text_id, old.language, old.version, old.title, old.body, old.restored_from, old.saved_at, old.saved_by) then
    raise exception 'a version of a text never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger town_text_version_stays before update or delete on town_text_version for each row execute function town_text_version_stays();

create function town_text_forgets_file() returns trigger language plpgsql as $$
begin
  insert into file_removal (file) values (old.picture) on conflict do nothing;
  return null;
end $$;
create trigger town_text_forgets_file after update of picture on town_text for each row
  when (old.picture is not null and old.picture is distinct from new.picture) execute function town_text_forgets_file();

-- The public's only way to these texts. Without German nothing is shown: other languages fall back to it.
create function town_text_shown(moment timestamptz)
  returns table (id bigint, kind text, process_id bigint, slug text, "position" integer, picture uuid, picture_width integer, picture_height integer,
                 picture_alt text, language text, version integer, title text, body text, published_from timestamptz, since timestamptz)
  language sql stable parallel safe as $$
  with published as (
    select * from town_text_version where published_from <= moment and taken_back_at is null
  ), shown as (
    select distinct on (text_id, language) text_id, language, version, title, body, published_from
    from published
    order by text_id, language, published_from desc, version desc
  )
  select town_text.id, town_text.kind, town_text.process_id, town_text.slug, town_text.position, town_text.picture, town_text.picture_width,
         town_text.picture_height, town_text.picture_alt, shown.language, shown.version, shown.title, shown.body, shown.published_from, german.since
  from town_text
  join shown on shown.text_id = town_text.id
  join (select text_id, min(published_from) as since from published where language = 'de' group by text_id) as german on german.text_id = town_text.id
  where town_text.withdrawn_at is null
$$;
comment on function town_text_shown is 'What everybody may read at a moment, one row for each language. since: when its German words were first shown.';

create function plain_words(markdown text) returns text language sql immutable parallel safe
  return trim(regexp_replace(regexp_replace(markdown, '\[([^\]]*)\]\([^)]*\)', '\1', 'g'), '(^|\n)\s*(#{1,6}|[-*>]|\d+\.)\s+|\*\*', '\1', 'g'));
comment on function plain_words is 'Markdown without its marks, for excerpts in feeds and mails. It is shown as text, so a mark that is left does no harm.';

insert into town_text (kind, slug, created_at)
select 'page', slug, now() from unnest(array['impressum', 'datenschutz', 'barrierefreiheit', 'netiquette', 'leichte-sprache']) as known (slug);

-- The samples that came with the program give way to the program's templates, which name no town; what the town wrote is its first version,
-- a draft where it still has placeholders.
insert into town_text_version (text_id, language, version, title, body, saved_at, published_from)
select town_text.id, said.language, 1, coalesce(nullif(page.title ->> said.language, ''), page.title ->> 'de'), page.body ->> said.language, now(),
       case when page.body::text like '%[[%' then null else now() end
from page
join town_text on town_text.kind = 'page' and town_text.slug = page.slug
cross join unnest(array['de', 'en']) as said (language)
where coalesce(page.body ->> said.language, '') <> ''
  and md5(page.body ->> 'de') <> all (array[
    '7df253c43edb5d6a960604f348c2c18e', 'aff642ef955f3c935b0bc974a9a45846', '4e6fa59e67d9b740cb157f23e95fb563', '6189adcdb48c13d93aa5ce69c0313d0f', '45b1d0ae7ce128587325645b5425dcf1'
  ]);
drop table page;
