-- Where it is and what it looks like, as a report by Open311 says it. An opinion that says nothing of it has no row.
create table open311_reports (
  opinion_id uuid         primary key references opinions (id) on delete cascade,
  address    text         check (length(address) between 1 and 300),
  latitude   numeric(9,6) check (latitude between -90 and 90),        -- WGS84
  longitude  numeric(9,6) check (longitude between -180 and 180),
  media_url  text         check (length(media_url) between 1 and 2000),
  check ((latitude is null) = (longitude is null))
);
-- A report is where its opinion is, also after a correction of the place.
alter table open311_reports enable row level security;
create policy with_its_opinion on open311_reports to ${app}
  using (exists (select from opinions o where o.id = opinion_id));
create policy whole_city on open311_reports to ${city}, ${jobs} using (true);
grant select, insert on open311_reports to ${app}, ${city};
grant select on open311_reports to ${jobs};
