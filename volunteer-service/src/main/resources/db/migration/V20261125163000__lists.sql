-- Files of teams and volunteers. A file is read once, at its upload, into rows; each row is worked through by itself, so
-- a worker that dies leaves nothing half done, and the file itself is not kept. What the rows say is encrypted under a key
-- of the import's own, which is sealed like any personal field: deleting the key deletes them for good.
create table imports (
  id           uuid        primary key,
  place_id     uuid        not null,          -- the unit of rows that do not name theirs
  place_no     bigint      not null,
  kind         text        not null check (kind in ('TEAMS', 'VOLUNTEERS')),
  file_name    text        not null,
  consented_on date,                          -- for volunteers whose row does not say it
  columns      jsonb       not null,          -- the header, and what each column is taken for
  file_key     text,                          -- sealed; null once its retention is over
  state        text        not null check (state in ('PREPARED', 'STARTED', 'FINISHED', 'CANCELLED')),
  job          uuid,
  created_at   timestamptz not null,
  finished_at  timestamptz,
  version      bigint      not null
);
select linli_scope('imports');
create index imports_by_place on imports (place_no, id desc);
grant select, insert, update on imports to ${app}, ${jobs}, ${city};

create table import_rows (
  import_id uuid   not null references imports (id),
  row_no    bigint not null,                  -- as a spreadsheet program numbers it
  place_id  uuid   not null,
  place_no  bigint not null,
  cells     bytea  not null,                  -- encrypted; of the columns that mean something, no others
  state     text   not null check (state in ('WAITING', 'ADDED', 'KNOWN', 'REFUSED')),
  reasons   jsonb  not null,                  -- [{field, key, arguments}], never a cell's content
  primary key (import_id, row_no)
);
select linli_scope('import_rows');
create index import_rows_by_place on import_rows (place_no);
create index import_rows_by_state on import_rows (import_id, state, row_no);
grant select, insert, update on import_rows to ${app}, ${jobs}, ${city};
