-- "Inhalt melden" (Art. 16 DSA): anybody reports a public contribution, comment or photo, and reads by a private link what was decided.

alter table comment add column uuid uuid not null default gen_random_uuid() constraint comment_uuid_key unique;
comment on column comment.uuid is 'Name in public addresses: keys never stand there.';

create or replace view comment_public as
  select id, subject_id, on_subject, process_id, title, text, author_name, language, received_at, published_at, by_author, uuid
  from comment
  where visibility = 'published';

create table content_report (
  id               bigint generated always as identity primary key,
  process_id       bigint not null references process,
  subject_id       bigint not null,
  is_photo         boolean not null default false,
  attachment_id    bigint references attachment on delete set null,
  uuid             uuid not null unique,
  number           text not null constraint content_report_number_key unique,
  token_sha256     bytea not null unique check (length(token_sha256) = 32),
  reason           text not null check (reason in ('insult', 'discrimination', 'criminal', 'minors', 'personal_data', 'image_rights', 'advertising', 'false_identity', 'other')),
  explanation      text not null check (length(explanation) between 1 and 4000),
  language         text not null,
  name_cipher      bytea,
  email_cipher     bytea,
  received_at      timestamptz not null,
  closed_at        timestamptz,
  contact_ended_at timestamptz,
  erased_at        timestamptz,
  constraint content_report_contact check (contact_ended_at is null or (name_cipher is null and email_cipher is null)),
  constraint content_report_photo check (is_photo or attachment_id is null),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index content_report_open on content_report (process_id, received_at, id) where closed_at is null;
create index content_report_subject on content_report (subject_id);
create index content_report_attachment on content_report (attachment_id) where attachment_id is not null;
comment on table content_report is 'Meldung: somebody says that something public should not be there. Name and address are optional, encrypted and erased when the time to complain is over; three years after the decision the words go too.';
comment on column content_report.subject_id is 'What is reported: a contribution or a comment; for a photo its contribution.';
comment on column content_report.attachment_id is 'The photo; null also when it is gone since.';
comment on column content_report.token_sha256 is 'SHA-256 of the token in the private link, which is derived from uuid and never stored.';
comment on column content_report.closed_at is 'When it was decided; null again when a complaint about the decision is upheld.';

create table content_report_decision (
  id         bigint generated always as identity primary key,
  report_id  bigint not null references content_report,
  outcome    text not null check (outcome in ('kept', 'redacted', 'hidden', 'erasure')),
  reason     text check (reason in ('insult', 'criminal', 'discrimination', 'personal_data', 'image_rights', 'advertising', 'spam', 'duplicate', 'off_topic', 'unclear', 'no_place', 'on_request', 'test')),
  answer     text not null default '' check (length(answer) <= 4000),
  decided_by bigint not null references account,
  decided_at timestamptz not null,
  constraint content_report_decision_reason check (outcome = 'kept' or reason is not null)
);
create index content_report_decision_report on content_report_decision (report_id, id);
comment on table content_report_decision is 'What was decided about a report. A second one follows a complaint that was upheld; the first stays.';
comment on column content_report_decision.answer is 'What the reporter reads besides outcome and reason.';

alter table outbox_message
  add column report_id bigint references content_report,
  drop constraint outbox_message_one_addressee,
  add constraint outbox_message_one_addressee check (num_nonnulls(contact_id, account_id, subscription_id, barrier_id, report_id) = 1);
