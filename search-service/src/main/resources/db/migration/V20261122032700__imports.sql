-- Files of opinions on their way in. The file itself, its sample and its failed rows are encrypted under a key of the
-- import's own, which is sealed like any personal field: deleting the key deletes them for good.
create table imports (
  id          uuid        primary key,
  place_id    uuid        not null,
  place_no    bigint      not null,
  intake_unit uuid        not null,
  source      text        not null,
  file_name   text        not null,
  size        bigint      not null,
  sha256      text        not null,
  file_key    text,                       -- sealed; null once the file is deleted
  findings    jsonb       not null,       -- what the file turned out to be
  mapping     jsonb       not null,
  state       text        not null,
  job         uuid,
  rows        bigint      not null default 0,
  added       bigint      not null default 0,
  known       bigint      not null default 0,
  repeated    bigint      not null default 0,
  failed      bigint      not null default 0,
  created_at  timestamptz not null,
  finished_at timestamptz,
  version     bigint      not null
);
select linli_scope('imports');
create index imports_by_place on imports (place_no, id desc);
create index imports_by_age on imports (created_at);
grant select, insert, update, delete on imports to ${app}, ${jobs}, ${city};

-- In the database, so that every instance can go on with the work of one that died.
create table import_chunks (
  import_id uuid    not null references imports (id) on delete cascade,
  no        int     not null,
  place_id  uuid    not null,
  place_no  bigint  not null,
  content   bytea   not null,
  primary key (import_id, no)
);
select linli_scope('import_chunks');
create index import_chunks_by_place on import_chunks (place_no);
grant select, insert, delete on import_chunks to ${app}, ${jobs}, ${city};

create table import_errors (
  import_id uuid    not null references imports (id) on delete cascade,
  row_no    bigint  not null,
  place_id  uuid    not null,
  place_no  bigint  not null,
  reasons   jsonb   not null,             -- [{field, key, arguments}], never a cell's content
  cells     bytea   not null,             -- encrypted
  primary key (import_id, row_no)
);
select linli_scope('import_errors');
create index import_errors_by_place on import_errors (place_no);
grant select, insert, delete on import_errors to ${app}, ${jobs}, ${city};

-- How the last file of a source was read: the next one of the same source is read alike.
create table import_habits (
  place_id   uuid        not null,        -- the intake unit
  place_no   bigint      not null,
  source     text        not null,
  mapping    jsonb       not null,
  updated_at timestamptz not null,
  primary key (place_id, source)
);
select linli_scope('import_habits');
create index import_habits_by_place on import_habits (place_no);
grant select, insert, update on import_habits to ${app}, ${jobs}, ${city};
