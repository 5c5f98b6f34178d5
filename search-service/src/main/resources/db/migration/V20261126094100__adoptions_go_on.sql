-- A matter that was asked for and not heard of is asked for again by itself, in the name of whoever asked (S3, P8).
-- docs/decisions/0096.
alter table group_adoptions
  add column mandate text,                             -- sealed: the token they asked with, while it may be needed
  add column tries   int         not null default 0,   -- that the service made by itself
  add column next_try_at timestamptz,                  -- moved on before each try, so that one instance makes it
  add column refused text check (length(refused) <= 1000);   -- why property-service opens none: no further try
create index group_adoptions_to_try on group_adoptions (next_try_at) where mandate is not null;
