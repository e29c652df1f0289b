-- Step 2b, Sichtung: what the machine noticed in words of residents, and what a person made of it (invariant 14).

create table hint (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  subject_id  bigint not null,
  field       text not null check (field in ('title', 'text', 'alt')),
  position    smallint check (position between 1 and 5),
  kind        text not null check (kind in ('email', 'phone', 'iban', 'plate', 'house_number', 'name', 'insult', 'link', 'advertising', 'language', 'district', 'theme')),
  start_at    integer check (start_at >= 0),
  end_at      integer,
  passage_mac bytea not null check (length(passage_mac) in (0, 32)),
  version     integer not null,
  found_at    timestamptz not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'dismissed')),
  decided_by  bigint references account,
  decided_at  timestamptz,
  constraint hint_photo check ((field = 'alt') = (position is not null)),
  constraint hint_span check ((start_at is null) = (end_at is null) and start_at <= end_at),
  constraint hint_decided check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  -- What nobody decided about is only of interest as long as it stands there.
  constraint hint_open_stands check (state <> 'open' or start_at is not null),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index hint_subject on hint (subject_id);
create index hint_decided on hint (process_id, kind, version) where state <> 'open';
comment on table hint is 'Hinweis: a passage of a contribution, a comment or the description of a photo that may tell of a person, insult or advertise. It has no effect until a named account accepts or dismisses it.';
comment on column hint.start_at is 'Bytes (UTF-8) of the field; end_at is behind the last one. Null: decided about, and the passage is no longer in the words. Both 0: the hint is about the whole.';
comment on column hint.passage_mac is 'Keyed digest of the passage: finds it again when the words around it change. No text is kept here; empty once the words are erased.';
comment on column hint.version is 'Version of the rules that found it.';

create table hint_scan (
  subject_id bigint primary key,
  process_id bigint not null references process,
  version    integer not null,
  words_mac  bytea not null check (length(words_mac) = 32),
  scanned_at timestamptz not null,
  similar_n  integer check (similar_n >= 0),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
comment on table hint_scan is 'Which words of a subject were looked through, by which version of the rules. Words that changed are looked through again.';
comment on column hint_scan.words_mac is 'Keyed digest of everything that was looked at.';
comment on column hint_scan.similar_n is 'How many similar contributions there were when last counted; null: not counted yet.';

create table comment_original (
  comment_id bigint primary key references comment,
  title      text,
  text       text not null,
  kept_at    timestamptz not null
);
comment on table comment_original is 'The wording of a comment before the first redaction. Read through one logged function only.';

alter table attachment add column alt_original text check (length(alt_original) <= 300);
comment on column attachment.alt_original is 'The description before the first redaction; null: as its author wrote it. Never public.';
