-- Files of companies and their compounds on their way in. Only the cells of known columns are kept, and none of them
-- is personal: contacts are not imported.
create table imports (
  id          uuid        primary key,
  place_id    uuid        not null,            -- default unit of its rows
  place_no    bigint      not null,
  file_name   text        not null,
  sha256      text        not null,
  columns     jsonb       not null,            -- [{header, field}], field absent for a column that is left out
  state       text        not null check (state in ('PREPARED', 'STARTED', 'FINISHED', 'CANCELLED')),
  job         uuid,
  rows        int         not null,
  companies   int         not null default 0,
  services    int         not null default 0,
  known       int         not null default 0,
  failed      int         not null default 0,
  done        int         not null default 0,
  created_at  timestamptz not null,
  finished_at timestamptz,
  version     bigint      not null
);
select linli_scope('imports');
create index imports_by_place on imports (place_no, id desc);
create index imports_by_age on imports (created_at);
grant select, insert, update on imports to ${app}, ${jobs}, ${city};

create table import_rows (
  import_id uuid   not null references imports (id) on delete cascade,
  row_no    bigint not null,                   -- as a spreadsheet program numbers it
  place_id  uuid   not null,
  place_no  bigint not null,
  cells     jsonb  not null,                   -- by field
  reasons   jsonb,                             -- [{field, key, arguments}] once it has failed
  primary key (import_id, row_no)
);
select linli_scope('import_rows');
create index import_rows_by_place on import_rows (place_no);
grant select, insert, update, delete on import_rows to ${app}, ${jobs}, ${city};
