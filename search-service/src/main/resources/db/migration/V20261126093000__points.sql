-- Where an opinion is about, in degrees of CGCS2000 (WGS 84 to a hand's breadth), four decimals: docs/decisions/0095.
alter table opinions
  add column latitude  numeric(6,4),
  add column longitude numeric(7,4),
  add constraint opinions_whole_points check ((latitude is null) = (longitude is null)),
  -- The service has the exact bounds and says so; here only what is swapped or on another continent is stopped.
  add constraint opinions_points_in_reach check (latitude between 2 and 55 and longitude between 72 and 137);
-- No index: points are read of opinions that are found by place and time.

-- Reports by Open311 kept theirs beside the opinion, to a tenth of a metre, and once more below its words.
update opinions o
   set latitude  = case when r.latitude between 3 and 54 and r.longitude between 73 and 136 then round(r.latitude, 4) end,
       longitude = case when r.latitude between 3 and 54 and r.longitude between 73 and 136 then round(r.longitude, 4) end,
       text   = replace(o.text, E'\n坐标：' || r.latitude || ', ' || r.longitude, ''),
       normal = replace(o.normal, E'\n坐标:' || r.latitude || ', ' || r.longitude, '')
  from open311_reports r
 where r.opinion_id = o.id and r.latitude is not null;
-- The columns go with the next version: until every instance is of this one, an old one writes them.
update open311_reports set latitude = null, longitude = null where latitude is not null;
