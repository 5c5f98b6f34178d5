-- Who answers for an opinion may be put right as its place and category may, and a correction be undone (S3). What it was
-- before stands in the step: the first correction has no step before it to read it from. Steps of before this have none.
alter table opinion_steps
  add column department        text check (length(department) between 1 and 200),
  add column place_before      uuid,
  add column category_before   text,
  add column department_before text;
