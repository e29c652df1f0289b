-- Erasing a contribution for good needs two people (invariant 7): one proposes, another one approves.

create table erasure_proposal (
  id              bigint generated always as identity primary key,
  process_id      bigint not null references process,
  contribution_id bigint not null,
  reason          text not null check (reason in ('insult', 'criminal', 'discrimination', 'personal_data', 'image_rights', 'advertising', 'spam', 'duplicate', 'off_topic', 'unclear', 'no_place', 'on_request', 'test')),
  note            text not null default '' check (length(note) <= 4000),
  proposed_by     bigint not null references account,
  proposed_at     timestamptz not null,
  state           text not null check (state in ('proposed', 'approved', 'declined', 'taken_back')),
  settled_by      bigint references account,
  settled_at      timestamptz,
  constraint erasure_proposal_settled check ((state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_at is null)),
  -- Invariant 7: final erasure has two accounts.
  constraint erasure_proposal_second_person check (state <> 'approved' or settled_by <> proposed_by),
  foreign key (process_id, contribution_id) references contribution (process_id, id)
);
create unique index erasure_proposal_one_open on erasure_proposal (contribution_id) where state = 'proposed';
create index erasure_proposal_waiting on erasure_proposal (process_id, proposed_at, id) where state = 'proposed';
comment on table erasure_proposal is 'Vorschlag, einen Beitrag endgültig zu löschen. note is internal and goes when the contribution is erased.';

alter table moderation_decision
  add column second_by bigint references account,
  add constraint moderation_decision_second_person check (second_by <> decided_by),
  add constraint moderation_decision_erased_by_two check (decision <> 'erase' or second_by is not null);
comment on column moderation_decision.second_by is 'The second person of a final erasure.';
