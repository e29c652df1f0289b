-- Every wording that a contribution had: what its author wrote and corrected, and what moderators made of it.

create table contribution_version (
  contribution_id bigint not null references contribution,
  version         integer not null check (version > 0),
  title           text not null,
  text            text not null,
  address         text,
  author_name     text,
  made_by         bigint references account,
  made_at         timestamptz not null,
  primary key (contribution_id, version)
);
comment on table contribution_version is 'Fassung: kept from the first change on, the first wording included. Locked like contribution_original: read through one logged function only, deleted with the contribution.';
comment on column contribution_version.made_by is 'Who made this wording; null: the author.';

insert into contribution_version (contribution_id, version, title, text, address, author_name, made_by, made_at)
select original.contribution_id, 1, original.title, original.text, original.address, original.author_name, null, item.received_at
from contribution_original as original join contribution as item on item.id = original.contribution_id;

insert into contribution_version (contribution_id, version, title, text, address, author_name, made_by, made_at)
select item.id, 2, item.title, item.text, item.address, item.author_name,
       (select decided_by from moderation_decision as past where past.subject_id = item.subject_id and past.decision = 'redact' order by past.id desc limit 1),
       original.kept_at
from contribution_original as original join contribution as item on item.id = original.contribution_id
where (item.title, item.text, item.address, item.author_name) is distinct from (original.title, original.text, original.address, original.author_name);
