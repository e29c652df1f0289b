-- Complaints (Art. 20 DSA): an author about a decision, a reporter about the decision on a report; decided by somebody else.

create table complaint (
  id                 bigint generated always as identity primary key,
  process_id         bigint not null references process,
  number             text not null constraint complaint_number_key unique,
  decision_id        bigint constraint complaint_decision_key unique references moderation_decision,
  report_decision_id bigint constraint complaint_report_decision_key unique references content_report_decision,
  text               text not null check (length(text) between 1 and 4000),
  language           text not null,
  received_at        timestamptz not null,
  first_decider      bigint not null references account,
  upheld             boolean,
  answer             text not null default '' check (length(answer) <= 4000),
  decided_by         bigint references account,
  decided_at         timestamptz,
  erased_at          timestamptz,
  constraint complaint_about_one check (num_nonnulls(decision_id, report_decision_id) = 1),
  constraint complaint_decided check (num_nonnulls(upheld, decided_by, decided_at) in (0, 3)),
  -- Invariant 7: whoever decides a complaint is not who decided first.
  constraint complaint_other_person check (decided_by <> first_decider)
);
create index complaint_open on complaint (process_id, received_at, id) where decided_at is null;
comment on table complaint is 'Beschwerde: about a decision on a contribution (by its author) or on a report (by its reporter), once, within six months.';
comment on column complaint.first_decider is 'Who decided what is complained about; kept here so that a constraint can hold invariant 7.';
comment on column complaint.upheld is 'Null: not decided yet.';
