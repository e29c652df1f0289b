-- Forms (Formulare): questions that moderators put together, their versions, and what was answered.

create table form (
  id          bigint generated always as identity primary key,
  process_id  bigint not null references process,
  slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title       jsonb not null check (is_localised(title)),
  state       text not null check (state in ('draft', 'open', 'closed')),
  speech      text not null default 'formal' check (speech in ('formal', 'informal')),
  occasion_id bigint not null,
  opens_at    timestamptz,
  closes_at   timestamptz,
  draft       jsonb not null check (jsonb_typeof(draft) = 'object'),
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  constraint form_window check (opens_at is null or closes_at is null or opens_at < closes_at),
  constraint form_slug_key unique (process_id, slug),
  unique (process_id, id),
  foreign key (process_id, occasion_id) references occasion (process_id, id)
);
comment on table form is 'Formular: a public form or survey that staff put together. What the public sees is its newest version.';
comment on column form.slug is 'Name in addresses; stays when the title changes, because it stands on posters.';
comment on column form.speech is 'How the frame of the form addresses people: formal (Sie) or informal (du).';
comment on column form.occasion_id is 'The format that contributions from this form belong to.';
comment on column form.closes_at is 'First instant at which no answer is taken any more; null: until somebody closes it.';
comment on column form.draft is 'The questions as staff work on them: process::participation::forms::model::Definition. Nobody answers it.';

create table form_version (
  form_id      bigint not null references form,
  version      integer not null check (version >= 1),
  definition   jsonb not null check (jsonb_typeof(definition) = 'object'),
  published_at timestamptz not null,
  published_by bigint references account,
  primary key (form_id, version)
);
comment on table form_version is 'Questions as they were published. Insert only: answers keep the questions that they answer.';
create trigger form_version_insert_only before update or delete on form_version for each row execute function refuse_change();

create table form_answer (
  id          uuid primary key,
  form_id     bigint not null,
  version     integer not null,
  process_id  bigint not null,
  occasion_id bigint not null,
  received_on date not null,
  foreign key (form_id, version) references form_version,
  foreign key (process_id, form_id) references form (process_id, id),
  foreign key (process_id, occasion_id) references occasion (process_id, id)
);
create index form_answer_form on form_answer (form_id, received_on);
comment on table form_answer is 'One submission of a form: its closed answers hang on it, and nothing else. No free text, no place, no person; no link to the contributions that the same submission made.';
comment on column form_answer.id is 'Random, so that no order leads from answers to contributions.';
comment on column form_answer.received_on is 'The day in Berlin. The instant is not kept: contributions and audit rows have theirs, and equal instants would be a link.';
comment on column form_answer.occasion_id is 'The form''s own format; of paper, the format through which it came.';

create table form_value (
  answer_id uuid not null references form_answer,
  question  text not null check (question ~ '^[a-z0-9]+$'),
  option    text check (length(option) between 1 and 80),
  number    bigint,
  day       date,
  constraint form_value_one check (num_nonnulls(option, number, day) = 1),
  constraint form_value_once unique nulls not distinct (answer_id, question, option)
);
create index form_value_question on form_value (question, answer_id);
comment on table form_value is 'A closed answer: option key, number or day. Several rows where several options may be chosen.';

create table form_voice (
  contribution_id bigint primary key references contribution,
  form_id         bigint not null references form,
  question        text not null check (question ~ '^[a-z0-9]+$')
);
create index form_voice_form on form_voice (form_id, question);
comment on table form_voice is 'Which question of which form a contribution answers: never whose answers it came with.';

create table form_sheet (
  id              bigint generated always as identity primary key,
  process_id      bigint not null,
  form_id         bigint not null,
  uuid            uuid not null unique,
  number          text not null constraint form_sheet_number_key unique check (number ~ '^[A-Z]{2,4}-B-[0-9]{5,}$'),
  printed_by      bigint not null references account,
  printed_at      timestamptz not null,
  entered         boolean not null default false,
  contribution_id bigint references contribution,
  foreign key (process_id, form_id) references form (process_id, id)
);
create index form_sheet_form on form_sheet (form_id, id);
comment on table form_sheet is 'A printed sheet of a form: its number and the return code derived from uuid are on a slip that its author keeps.';
comment on column form_sheet.entered is 'Whether it was typed in. Not when: the day would stand beside the day of its closed answers.';
comment on column form_sheet.contribution_id is 'The first contribution that came of it: what number and code of the slip open.';

do $$
begin
  if exists (select from pg_roles where rolname = 'rotfaden_app') then
    revoke update, delete on form_version from rotfaden_app;
  end if;
end $$;
