-- A unit has ten webhooks at most, however many are registered at once: each takes one of ten numbers (X10). Those of
-- before are given theirs; should a race have let more in, the rest go on without one.
alter table webhooks add column nth smallint check (nth between 1 and 10);
update webhooks w set nth = numbered.nth
  from (select id, row_number() over (partition by place_id order by id) as nth from webhooks) numbered
 where numbered.id = w.id and numbered.nth <= 10;
alter table webhooks add constraint webhooks_numbered unique (place_id, nth);
