-- Indices that another has taken over from, kept until nobody reads pages from them any more.
create table index_retired (
  generation  int         primary key,
  retired_at  timestamptz not null default now()
);
grant select, insert, delete on index_retired to ${jobs};
