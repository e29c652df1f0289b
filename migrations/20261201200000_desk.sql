-- The desk (Eingang): keys of each account, who has what open, for whom it is, filters of one's own, decisions about several at once.

create table desk_shortcuts (
  account_id bigint primary key references account,
  enabled    boolean not null,
  keys       jsonb not null check (jsonb_typeof(keys) = 'object'),
  saved_at   timestamptz not null
);
comment on table desk_shortcuts is 'Tastenkürzel of an account that changed them or switched them off; without a row the usual ones hold.';
comment on column desk_shortcuts.keys is 'Command to its one letter or digit: {"publish": "v"}.';

create table desk_presence (
  account_id      bigint primary key references account,
  contribution_id bigint not null references contribution,
  opened_at       timestamptz not null,
  seen_at         timestamptz not null
);
create index desk_presence_contribution on desk_presence (contribution_id);
comment on table desk_presence is 'What somebody has open at the desk: the last one only, forgotten after minutes. It warns colleagues and is no record of work.';

create table desk_assignment (
  contribution_id bigint primary key references contribution,
  account_id      bigint not null references account,
  assigned_by     bigint not null references account,
  assigned_at     timestamptz not null
);
create index desk_assignment_account on desk_assignment (account_id);
comment on table desk_assignment is 'For whom of the moderators a contribution is; no row: for whoever comes first.';

create table desk_filter (
  id         bigint generated always as identity primary key,
  account_id bigint not null references account,
  process_id bigint not null references process,
  name       text not null check (length(name) between 1 and 60),
  query      text not null check (length(query) <= 1000),
  saved_at   timestamptz not null,
  constraint desk_filter_name unique (account_id, process_id, name)
);
comment on table desk_filter is 'A filter of the desk under a name, of one account.';

create table desk_bundle (
  id         bigint generated always as identity primary key,
  process_id bigint not null references process,
  decided_by bigint not null references account,
  decided_at timestamptz not null,
  decision   text not null,
  skipped    jsonb not null default '[]' check (jsonb_typeof(skipped) = 'array'),
  undone_at  timestamptz,
  kept       jsonb not null default '[]' check (jsonb_typeof(kept) = 'array')
);
comment on table desk_bundle is 'One decision about several contributions at once. Each has a decision of its own; the bundle can be taken back for a minute.';
comment on column desk_bundle.skipped is 'Numbers that were left as they were, each with the sentence that says why.';
comment on column desk_bundle.kept is 'Numbers that stayed decided when the bundle was taken back, each with the sentence that says why.';

create table desk_bundle_item (
  bundle_id   bigint not null references desk_bundle,
  decision_id bigint not null unique references moderation_decision,
  primary key (bundle_id, decision_id)
);
comment on table desk_bundle_item is 'The decisions of a bundle.';
