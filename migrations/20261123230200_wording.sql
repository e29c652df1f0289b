-- Authors come back: they correct what nobody has decided about yet, and add to what was decided.

alter table contribution add column corrected_at timestamptz;
comment on column contribution.corrected_at is 'When the author last changed title, text, theme or kind; only possible before the first decision.';

alter table comment
  add column by_author boolean not null default false,
  add constraint comment_addition_is_unnamed check (not by_author or author_name is null);
comment on column comment.by_author is 'Ergänzung: the author of the contribution adds to it through the private link. Moderated like every comment, shown with the contribution.';
create index comment_addition on comment (on_subject) where by_author;

create or replace view comment_public as
  select id, subject_id, on_subject, process_id, title, text, author_name, language, received_at, published_at, by_author
  from comment
  where visibility = 'published';
