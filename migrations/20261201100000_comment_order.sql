-- The list by comments: published comments are counted, and their contributions found, from narrow indexes alone.

create index comment_talk on comment (process_id, on_subject, published_at) where visibility = 'published' and not by_author;

create index contribution_talk on contribution (process_id, subject_id) include (id, received_at, district_id, theme_id, kind)
  where visibility in ('published', 'published_redacted');
