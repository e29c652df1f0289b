-- "Barriere melden": reports of what keeps somebody from using these pages (§ 14 LBGG Schleswig-Holstein), with a day until which the town answers.

alter table town add column barrier_days smallint not null default 10 check (barrier_days between 1 and 60);
comment on column town.barrier_days is 'Within how many working days a reported barrier is answered.';

create table barrier_report (
  id               bigint generated always as identity primary key,
  process_id       bigint not null references process,
  uuid             uuid not null unique,
  number           text not null constraint barrier_report_number_key unique,
  token_sha256     bytea not null unique check (length(token_sha256) = 32),
  page             text not null check (length(page) <= 500),
  what             text not null check (length(what) between 1 and 4000),
  language         text not null,
  received_at      timestamptz not null,
  due_on           date not null,
  closed_at        timestamptz,
  closed_by        bigint references account,
  email_cipher     bytea,
  contact_ended_at timestamptz,
  erased_at        timestamptz,
  constraint barrier_report_closed check ((closed_at is null) = (closed_by is null)),
  constraint barrier_report_contact check (email_cipher is null or contact_ended_at is null)
);
create index barrier_report_open on barrier_report (process_id, due_on) where closed_at is null;
comment on table barrier_report is 'Gemeldete Barriere. Its reporter comes back by a private link; the address for the answer is encrypted, apart from nothing else, and erased 30 days after the report is closed. Three years after that the words go too.';
comment on column barrier_report.page is 'Address of the page that the report is about, as far as it is no secret, or what the reporter wrote.';
comment on column barrier_report.token_sha256 is 'SHA-256 of the token in the private link, which is derived from uuid and never stored.';
comment on column barrier_report.due_on is 'Day until which the town answers: working days after the receipt, counted when it came.';
comment on column barrier_report.email_cipher is 'Null: no answer by e-mail is wanted, or the address is erased.';

create table barrier_answer (
  id          bigint generated always as identity primary key,
  report_id   bigint not null references barrier_report,
  text        text not null check (length(text) between 1 and 4000),
  answered_at timestamptz not null,
  answered_by bigint not null references account
);
create index barrier_answer_report on barrier_answer (report_id);
comment on table barrier_answer is 'What the town answers to a report; there can be several, the first one keeps the day.';

alter table outbox_message
  add column barrier_id bigint references barrier_report,
  drop constraint outbox_message_one_addressee,
  add constraint outbox_message_one_addressee check (num_nonnulls(contact_id, account_id, subscription_id, barrier_id) = 1);
