-- An edition that the council rejected is still a paper, but no longer before the council.
create view edition_rejected as
  select decision.process_id, decision.edition_id, decision.id as consultation_id, decision.held_on, decision.public
  from edition
  cross join lateral (
    select * from consultation
    where consultation.edition_id = edition.id and consultation.role = 'decision'
    order by position desc
    limit 1
  ) as decision
  where edition.state = 'council_paper' and decision.result = 'rejected';
comment on view edition_rejected is 'Editions before the council whose last deciding consultation said no.';
