-- Import of tables in the browser: a file, its mapping, and what came of it.

create table intake_source (
  process_id bigint not null references process,
  name       text not null check (length(name) between 2 and 60),
  mapping    jsonb not null,
  saved_by   bigint not null references account,
  saved_at   timestamptz not null,
  primary key (process_id, name)
);
comment on table intake_source is 'Quelle einer Tabelle: how its columns were read the last time, offered again the next time.';

create table intake_import (
  id            bigint generated always as identity primary key,
  process_id    bigint not null references process,
  source        text not null check (length(source) between 2 and 60),
  file          bytea,
  mapping       jsonb not null,
  occasion_id   bigint,
  state         text not null check (state in ('draft', 'imported', 'undone')),
  imported      integer not null default 0 check (imported >= 0),
  already_there integer not null default 0 check (already_there >= 0),
  refused       integer not null default 0 check (refused >= 0),
  made_by       bigint not null references account,
  made_at       timestamptz not null,
  imported_at   timestamptz,
  undone_by     bigint references account,
  undone_at     timestamptz,
  unique (process_id, id),
  foreign key (process_id, occasion_id) references occasion (process_id, id),
  constraint intake_import_undone check ((state = 'undone') = (undone_at is not null))
);
create index intake_import_process on intake_import (process_id, made_at desc);
comment on table intake_import is 'Import einer Tabelle. draft: looked at, nothing or not everything is in yet. Counts are those of the last run.';
comment on column intake_import.file is 'The file as it came, for the preview and the rows with mistakes; null once its term is over (retention).';

create table intake_import_row (
  contribution_id bigint primary key,
  import_id       bigint not null,
  process_id      bigint not null,
  foreign key (process_id, import_id) references intake_import (process_id, id),
  foreign key (process_id, contribution_id) references contribution (process_id, id)
);
create index intake_import_row_import on intake_import_row (import_id);
comment on table intake_import_row is 'Which contributions came with which import.';
