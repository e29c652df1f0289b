-- Photos of contributions, the consents they need, and the files that nobody names any more.

create table attachment (
  id           bigint generated always as identity primary key,
  process_id   bigint not null references process,
  subject_id   bigint,
  token_sha256 bytea constraint attachment_token_key unique check (length(token_sha256) = 32),
  state        text not null check (state in ('pending', 'internal', 'released', 'refused')),
  position     smallint check (position between 1 and 5),
  large        uuid not null unique,
  small        uuid not null unique,
  width        integer not null check (width between 1 and 2000),
  height       integer not null check (height between 1 and 2000),
  small_width  integer not null check (small_width between 1 and 480),
  small_height integer not null check (small_height between 1 and 480),
  bytes        bigint not null check (bytes > 0),
  alt          text not null default '' check (length(alt) <= 300),
  reason       text check (reason in ('persons', 'rights', 'offensive', 'unrelated', 'unusable')),
  decided_by   bigint references account,
  decided_at   timestamptz,
  created_at   timestamptz not null,
  -- A photo belongs to a visitor's form until it belongs to a contribution.
  constraint attachment_owner check ((state = 'pending') = (subject_id is null) and (state = 'pending') = (token_sha256 is not null)
                                     and (subject_id is null) = (position is null)),
  -- Invariant 6: whatever is not shown has a reason.
  constraint attachment_decided check ((state in ('released', 'refused')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)
                                       and (state = 'refused') = (reason is not null)),
  constraint attachment_place unique (subject_id, position),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index attachment_pending on attachment (created_at) where state = 'pending';
create index attachment_internal on attachment (process_id, subject_id) where state = 'internal';
comment on table attachment is 'Foto: pixels only, written anew by the program. Internal until a moderator releases it; pending photos of forms that are not sent are swept after a day.';
comment on column attachment.token_sha256 is 'SHA-256 of the random token in the hidden field of the form that a pending photo belongs to.';
comment on column attachment.large is 'Name of the file with at most 2,000 pixels on a side; small is the one with at most 480. Both are JPEG.';
comment on column attachment.bytes is 'Of both files.';

create table consent (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  contribution_id bigint not null,
  purpose         text not null check (purpose in ('photo_publication', 'photo_open_data', 'parental')),
  wording_version text not null,
  given_by        text check (length(given_by) between 1 and 80),
  given_at        timestamptz not null,
  withdrawn_at    timestamptz check (withdrawn_at >= given_at),
  constraint consent_once unique (contribution_id, purpose),
  constraint consent_parent check (given_by is null or purpose = 'parental'),
  foreign key (process_id, contribution_id) references contribution (process_id, id)
);
comment on table consent is 'Einwilligung: what for, in which wording, since when, until when (Art. 7 GDPR). It outlives the photo as the proof that it was given.';
comment on column consent.given_by is 'The parent who consents for a young author (Art. 8 GDPR); forgotten with the person.';

create table file_removal (
  file uuid primary key
);
comment on table file_removal is 'Files whose row is gone: a worker removes them after the commit.';

create function attachment_forgets_files() returns trigger language plpgsql as $$
begin
  insert into file_removal (file) values (old.large), (old.small);
  return null;
end $$;
create trigger attachment_forgets_files after delete on attachment for each row execute function attachment_forgets_files();

create view attachment_public as
  select attachment.id, attachment.subject_id, attachment.position, attachment.large, attachment.small, attachment.width, attachment.height,
         attachment.small_width, attachment.small_height, attachment.alt,
         exists (select from consent where consent.contribution_id = contribution.id and purpose = 'photo_open_data' and withdrawn_at is null) as open_data
  from attachment
  join contribution_public as contribution on contribution.subject_id = attachment.subject_id
  where attachment.state = 'released';
comment on view attachment_public is 'Released photos of public contributions.';
