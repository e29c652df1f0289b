-- What a decision rests on: the facts it was made of, and what made somebody look (Art. 17 DSA).

alter table moderation_decision
  add column facts text not null default '' check (length(facts) <= 4000),
  add column cause text not null default 'own' check (cause in ('own', 'report', 'complaint'));
comment on column moderation_decision.facts is 'What was found, in the statement of reasons to the author; goes with the other words when the contribution is erased.';
comment on column moderation_decision.cause is 'What made somebody look: the town''s own reading, a report of somebody, a complaint.';
