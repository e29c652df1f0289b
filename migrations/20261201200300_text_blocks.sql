-- Textbausteine: what moderators often write to authors, by reason and language.

create table text_block (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  reason     text check (reason in ('insult', 'criminal', 'discrimination', 'personal_data', 'image_rights', 'advertising', 'spam', 'duplicate', 'off_topic', 'unclear', 'no_place', 'on_request', 'test')),
  language   text not null check (language in ('de', 'en', 'tr', 'uk')),
  title      text not null check (length(title) between 1 and 80),
  text       text not null check (length(text) between 1 and 2000),
  saved_by   bigint not null references account,
  saved_at   timestamptz not null,
  constraint text_block_title unique (process_id, language, title)
);
comment on table text_block is 'Textbaustein for the text to the author. reason null: fits any.';
