-- Party organisations and what they cover (O2).
create table party_orgs (
  id           uuid   primary key,
  place_id     uuid   not null,                -- the unit it belongs to
  place_no     bigint not null,
  kind         text   not null,
  name         text   not null check (length(name) between 1 and 60),
  founded_on   date   not null,
  dissolved_on date   check (dissolved_on >= founded_on),
  version      bigint not null
);
select linli_scope('party_orgs');
create index party_orgs_by_number on party_orgs (place_no, id);
create unique index party_orgs_open_name on party_orgs (place_id, name) where dissolved_on is null;
grant select, insert, update on party_orgs to ${app}, ${jobs}, ${city};

-- Only what holds today: a dissolved organisation covers nothing. A row says all that a rate needs, since who may see
-- the covered unit need not see the unit the organisation belongs to.
create table party_org_coverage (
  party_org uuid   not null references party_orgs (id),
  place_id  uuid   not null,                   -- the covered unit
  place_no  bigint not null,
  means     text   not null check (means in ('MEMBERS', 'INSTRUCTOR')),
  primary key (party_org, place_id)
);
select linli_scope('party_org_coverage');
create index party_org_coverage_by_place on party_org_coverage (place_id, means);
create index party_org_coverage_by_number on party_org_coverage (place_no);
grant select, insert, update, delete on party_org_coverage to ${app}, ${jobs}, ${city};
