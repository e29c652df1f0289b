-- What waits at the desk: a contribution nobody decided about, or a public one with photos nobody decided about.

create view contribution_at_desk as
  select contribution.id, contribution.process_id
  from contribution
  where contribution.visibility in ('submitted', 'in_review')
  union all
  select contribution.id, contribution.process_id
  from contribution
  where contribution.visibility in ('published', 'published_redacted')
    and contribution.subject_id in (select attachment.subject_id from attachment where attachment.state = 'internal');
comment on view contribution_at_desk is 'Contributions that wait for a decision: about themselves, or, once they are public, about photos. The reason of a contribution that is not shown holds for its photos too.';
