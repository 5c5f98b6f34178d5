-- Level schemes get an English name and may be changed: extended while a district follows one (O1).
alter table level_schemes
  add column name_en text   not null default '' check (length(name_en) <= 120),
  add column version bigint not null default 1;

update level_schemes s
   set name_en = named.en
  from (values
    ('dongying', 'Zone, street, community, compound (four levels)'),
    ('xinghualing', 'District, street, community, compound or area, building with entrances (five levels)'),
    ('weidu', 'District, street, community, grid, building, entrance (six levels)'),
    ('bazhong', 'City, district, street, community, resident group, building (six levels)'),
    ('zibo', 'District, street, community, grid with compounds, micro-grid with buildings and entrances')
  ) as named (key, en)
 where s.key = named.key;

update level_schemes set name_en = name where name_en = '';
alter table level_schemes
  alter column name_en drop default,
  add check (length(name_en) between 1 and 120);

grant update on level_schemes to ${app}, ${city};
