-- Rückfrage: the town asks the author, who answers on the private page. While a question is open, its contribution does not wait at the desk.

create table inquiry (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  subject_id  bigint not null,
  question    text not null check (length(question) <= 2000),
  asked_by    bigint not null references account,
  asked_at    timestamptz not null,
  ends_on     date not null,
  by_mail     boolean not null,
  reminded_at timestamptz,
  answer      text check (length(answer) <= 4000),
  answered_at timestamptz,
  ended_at    timestamptz,
  constraint inquiry_answer check ((answer is null) = (answered_at is null)),
  constraint inquiry_one_end check (answered_at is null or ended_at is null),
  foreign key (process_id, subject_id) references subject (process_id, id)
);
create unique index inquiry_one_open on inquiry (subject_id) where answered_at is null and ended_at is null;
create index inquiry_subject on inquiry (subject_id);
comment on table inquiry is 'Rückfrage to the author of a contribution. Open until it is answered, withdrawn by the staff, settled by a decision, or over.';
comment on column inquiry.by_mail is 'Whether a mail told the author; otherwise it is read by the private link only.';
comment on column inquiry.ends_on is 'Last day for an answer; afterwards the contribution waits at the desk again.';

create or replace view contribution_at_desk as
  select contribution.id, contribution.process_id
  from contribution
  where contribution.visibility in ('submitted', 'in_review')
    and not exists (select from inquiry where inquiry.subject_id = contribution.subject_id and inquiry.answered_at is null and inquiry.ended_at is null)
  union all
  select contribution.id, contribution.process_id
  from contribution
  where contribution.visibility in ('published', 'published_redacted')
    and contribution.subject_id in (select attachment.subject_id from attachment where attachment.state = 'internal');
