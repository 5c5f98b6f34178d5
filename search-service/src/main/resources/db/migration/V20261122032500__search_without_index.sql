-- What PostgreSQL needs to answer searches while Elasticsearch is away, and the key that signs cursors.

-- Title, text and reply in the one normal form that queries are brought into as well, written with the row by the
-- service. No trigram index on it: most words have two characters, of which a trigram index has nothing, and it would
-- cost every intake. docs/decisions/0052 has the figures and the bounds that are kept instead.
alter table opinions add column normal text;

create table search_cursor_key (
  only_row  boolean primary key default true check (only_row),
  key       text    not null
);
insert into search_cursor_key (key) values (gen_random_uuid()::text || gen_random_uuid()::text);
grant select on search_cursor_key to ${jobs};
