-- Step 2b, Sichtung: decisions, referrals, replies of the town.

create table moderation_decision (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  subject_id      bigint not null,
  decision        text not null check (decision in ('publish', 'redact', 'internal', 'reject', 'hide', 'unhide', 'reopen', 'exclude', 'withdraw', 'erase')),
  reason          text check (reason in ('insult', 'criminal', 'discrimination', 'personal_data', 'image_rights', 'advertising', 'spam', 'duplicate', 'off_topic', 'unclear', 'no_place', 'on_request', 'test')),
  text_to_author  text not null default '' check (length(text_to_author) <= 4000),
  internal_note   text not null default '' check (length(internal_note) <= 4000),
  decided_by      bigint references account,
  decided_at      timestamptz not null,
  effective_at    timestamptz not null,
  told_at         timestamptz,
  -- Invariant 6: whatever is not shown, or not shown whole, has a reason.
  constraint moderation_decision_reason check (decision in ('publish', 'unhide', 'reopen', 'withdraw') or reason is not null),
  constraint moderation_decision_by check (decision = 'withdraw' or decided_by is not null),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index moderation_decision_subject on moderation_decision (subject_id, decided_at);
comment on column moderation_decision.effective_at is 'When mail and feeds follow: sixty seconds later, so that a decision can be taken back.';
comment on column moderation_decision.told_at is 'When the mail to the author leaves; null: no confirmed address, taken back in time, or nothing to tell. Then the private page tells.';
comment on table moderation_decision is 'Entscheidung. Undo is a new decision. Mail and publication follow from effective_at.';

create table referral (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  subject_id  bigint not null,
  to_name     text not null check (length(to_name) between 1 and 200),
  note        text not null default '',
  referred_by bigint not null references account,
  referred_at timestamptz not null,
  answered_at timestamptz,
  answer      text,
  constraint referral_answer check ((answered_at is null) = (answer is null)),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index referral_subject on referral (subject_id);
comment on table referral is 'Weiterleitung: to whom, when, answered. note is internal, answer is public.';

create table reply (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  subject_id  bigint not null,
  department  text not null check (length(department) between 1 and 200),
  text        text not null check (length(text) between 1 and 4000),
  state       text not null check (state in ('draft', 'released')),
  written_by  bigint not null references account,
  written_at  timestamptz not null,
  released_by bigint references account,
  released_at timestamptz,
  constraint reply_released check ((state = 'released') = (released_at is not null)),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create index reply_subject on reply (subject_id);
comment on table reply is 'Antwort der Stadt: a knot of the thread.';

-- The desk lists all states, newest first; the public list has an index of its own.
create index contribution_received on contribution (process_id, received_at desc, id desc);
