-- Rules that several queries need, each said once.

create function excerpt(words text, most integer) returns text language sql immutable parallel safe
return case when length(words) <= most then words else regexp_replace(left(words, most), '\s+\S*$', '') || ' …' end;
comment on function excerpt is 'The beginning of a text, at most so many characters of it, cut at a word.';

create function most_frequent_kind(idea bigint, note bigint, praise bigint, problem bigint, question bigint) returns text language sql immutable parallel safe
return case greatest(idea, note, praise, problem, question)
  when idea then 'idea' when note then 'note' when praise then 'praise' when problem then 'problem' else 'question' end;
comment on function most_frequent_kind is 'The kind of which there are most; of equally many the first by the alphabet. It gives a mark of several contributions its shape.';

create function standing_words(title text, body text, part text) returns text language sql immutable parallel safe
return case when strpos(regexp_replace(title || ' ' || body, '\s+', ' ', 'g'), part) > 0 then part end;
comment on function standing_words is 'A part of a contribution as far as the wording of today still holds it: a redaction may have come after the split (invariant 5).';

create or replace view statement_public as
  select statement.id, statement.process_id, statement.contribution_id, statement.position, statement.text is null as whole,
         standing_words(contribution.title, contribution.text, statement.text) as words
  from statement
  join contribution_public as contribution on contribution.id = statement.contribution_id
  where statement.retired_at is null;

-- The voices behind a cluster are counted from indexes alone.
create index statement_voice on statement (id) include (contribution_id) where retired_at is null;
