-- The people whom a company has in a compound.
create table staff (
  id         uuid        primary key,
  company_id uuid        not null references companies (id),
  place_id   uuid        not null,
  place_no   bigint      not null,
  job        text        not null,
  name       text,                             -- sealed; null once its retention is over
  telephone  text,                             -- sealed
  since      date        not null,
  until      date        check (until >= since),  -- first day on which they are no longer there
  left_at    timestamptz,                      -- from when the retention counts
  version    bigint      not null,
  constraint staff_one_manager exclude using gist
    (company_id with =, place_id with =, daterange(since, until) with &&) where (job = 'PROJECT_MANAGER'),
  constraint staff_left check ((until is null) = (left_at is null))
);
select linli_scope('staff');
create index staff_by_place on staff (place_no, id);
create index staff_by_company on staff (company_id, place_no);
grant select, insert, update on staff to ${app}, ${jobs}, ${city};
