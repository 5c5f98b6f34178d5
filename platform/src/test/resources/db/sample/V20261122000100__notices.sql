create table notices (
  id       uuid    primary key,
  place_id uuid    not null,
  place_no bigint  not null,
  title    text    not null,
  version  integer not null default 0
);
select linli_scope('notices');
create index notices_by_place on notices (place_no, id);
grant select, insert, update, delete on notices to ${app}, ${jobs}, ${city};
create unique index notices_told_apart on notices (title) where title like '唯一%';
