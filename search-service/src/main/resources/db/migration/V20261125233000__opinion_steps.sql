-- What was done with an opinion since it was taken in (S3). Rows are added and never changed.
create table opinion_steps (
  opinion_id uuid        not null references opinions (id) on delete cascade,
  version    bigint      not null,            -- the opinion's version that came of it
  what       text        not null,
  at         timestamptz not null,
  actor      text        not null,            -- account or client id, as in the audit: never a name
  unit_id    uuid        not null,            -- in whose name
  place_id   uuid        not null,            -- where the opinion belonged afterwards
  category   text,                            -- what it was about afterwards
  words      text        check (length(words) between 1 and 20000),   -- the answer given, or the reason
  primary key (opinion_id, version)
);
-- A step is seen with its opinion wherever that has been moved since, so it has no place number of its own: the policy
-- asks for the opinion, and the opinion's own policy answers. Steps are only ever read by their opinion.
alter table opinion_steps enable row level security;
create policy with_its_opinion on opinion_steps to ${app}
  using (exists (select from opinions o where o.id = opinion_id));
create policy whole_city on opinion_steps to ${city}, ${jobs} using (true);
grant select, insert on opinion_steps to ${app}, ${jobs}, ${city};
