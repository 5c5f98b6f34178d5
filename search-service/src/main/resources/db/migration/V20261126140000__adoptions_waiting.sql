-- Since when nobody knows what came of a matter that was asked for, however often it is asked for again (S3, P8).
-- docs/decisions/0096.
alter table group_adoptions add column waiting_since timestamptz not null default now();
update group_adoptions set waiting_since = asked_at;
create index group_adoptions_without_outcome on group_adoptions (waiting_since) where matter_id is null;
