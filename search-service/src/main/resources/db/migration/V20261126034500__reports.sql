-- Monthly reports (社情民意月报) as they were issued, files and all: printed again by a later version they would look
-- different. A row is added and never changed, so nobody is granted more; what was wrong is put right in a new edition.
create table opinion_reports (
  id        uuid        primary key,
  place_id  uuid        not null,
  place_no  bigint      not null,
  month     date        not null check (extract(day from month) = 1),
  edition   int         not null check (edition >= 1),
  reason    text        check (length(reason) between 5 and 500),
  figures   jsonb       not null,
  pdf       bytea       not null,
  sheet     bytea       not null,
  issued_at timestamptz not null,
  issued_by text        not null,            -- account or client id, or the service itself: never a name
  constraint opinion_reports_once unique (place_id, month, edition),
  constraint opinion_reports_reason check ((edition = 1) = (reason is null))
);
select linli_scope('opinion_reports');
create index opinion_reports_by_place on opinion_reports (place_no, id desc);
grant select, insert on opinion_reports to ${app}, ${jobs}, ${city};

-- Months whose reports were handed in by the schedule: of several instances one does it.
create table opinion_report_months (
  month    date        primary key,
  begun_at timestamptz not null
);
grant select, insert on opinion_report_months to ${app}, ${jobs}, ${city};
