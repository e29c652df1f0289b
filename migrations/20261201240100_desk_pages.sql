-- The desk reads one page in the order of the list, however much waits: each reason to wait is a view of its own, with what the list
-- filters by, and can be read from an index in that order.

create view contribution_undecided as
  select contribution.id, contribution.process_id, contribution.received_at, contribution.number, contribution.occasion_id,
         contribution.district_id, contribution.terms_internal
  from contribution
  where contribution.visibility in ('submitted', 'in_review')
    and not exists (select from inquiry where inquiry.subject_id = contribution.subject_id and inquiry.answered_at is null and inquiry.ended_at is null);
comment on view contribution_undecided is 'Contributions that wait for a decision about themselves; not those whose author was asked something.';

create view contribution_with_new_photos as
  select contribution.id, contribution.process_id, contribution.received_at, contribution.number, contribution.occasion_id,
         contribution.district_id, contribution.terms_internal
  from contribution
  where contribution.visibility in ('published', 'published_redacted')
    and contribution.subject_id in (select attachment.subject_id from attachment where attachment.state = 'internal');
comment on view contribution_with_new_photos is 'Public contributions with photos that nobody decided about. The reason of a contribution that is not shown holds for its photos too.';

create or replace view contribution_at_desk as
  select id, process_id from contribution_undecided
  union all
  select id, process_id from contribution_with_new_photos;
comment on view contribution_at_desk is 'Contributions that wait for a decision: about themselves, or, once they are public, about photos.';

-- Counting what waits, and whether an open question keeps one back, needs the index alone.
drop index contribution_waiting;
create index contribution_waiting on contribution (process_id, received_at, id) include (subject_id) where visibility in ('submitted', 'in_review');
