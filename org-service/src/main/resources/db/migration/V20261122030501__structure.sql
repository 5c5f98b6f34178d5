-- The unit tree (O1). Numbers and paths stand in the platform's places, of which this service is the master.

create table level_schemes (
  key    text  primary key check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name   text  not null check (length(name) between 1 and 60),
  levels jsonb not null                        -- from the top down: [{"type": …, "below": […]}]
);
grant select, insert on level_schemes to ${app}, ${jobs}, ${city};

-- Every change of the tree locks places_revision and raises it by one for each event: changes and events have one order.
grant update on places_revision to ${app}, ${city};
grant insert, update on places to ${app}, ${city};

create table units (
  place_id   uuid   primary key,               -- the unit's own id
  place_no   bigint not null,
  parent_id  uuid   references places (id),    -- absent for the city
  scheme     text   references level_schemes,  -- absent for the city
  type       text   not null,
  code       text   check (code ~ '^[0-9]{12}$'),
  name       text   not null check (length(name) between 1 and 60),
  households int    check (households between 0 and 1000000),
  valid_from date   not null,
  valid_to   date   check (valid_to >= valid_from),
  version    bigint not null
);
select linli_scope('units');
-- Siblings in tree order, with the counts of open ones; both unique keys bind open units only.
create index units_by_parent on units (parent_id, place_no);
create unique index units_open_name on units (parent_id, name) where valid_to is null;
create unique index units_open_code on units (code) where valid_to is null;
create index units_by_number on units (place_no);
grant select, insert, update on units to ${app}, ${jobs}, ${city};

-- How many numbers of a unit's block were ever handed out, its own included. No row: only its own. Apart from units and
-- without a policy, since widening a full parent takes numbers of an ancestor outside the caller's scope.
create table unit_numbers (
  place_id uuid   primary key references places (id),
  used     bigint not null check (used >= 1)
);
grant select, insert, update on unit_numbers to ${app}, ${jobs}, ${city};

-- By what a unit is found. Read by find_units only: array operators are not leakproof, so beside a policy they would
-- lose their index; the function applies the scope itself.
create table unit_names (
  place_id uuid    primary key,
  place_no bigint  not null,
  open     boolean not null,
  code     text,
  word     text    not null,                   -- the name as compared
  letters  text    not null,                   -- its readings from each syllable on
  grams    text[]  not null
);
select linli_scope('unit_names');
create index unit_names_by_gram on unit_names using gin (grams) with (fastupdate = off);
create index unit_names_by_word on unit_names (word);
create index unit_names_by_code on unit_names (code);
create index unit_names_by_number on unit_names (place_no);
grant insert, update on unit_names to ${app}, ${jobs}, ${city};
grant select (place_id, place_no) on unit_names to ${app}, ${jobs}, ${city};

-- Units found by what was typed, the best kind of match first: 0 the name or code itself, 1 part of it, the beginning
-- of a code, or the reading, 2 one character off. Runs as the owner, past the policies, so it carries the scope itself.
create function find_units(
  typed        text,     -- as compared, never empty
  pieces       text[],   -- grams of names that contain it
  spelled      text,     -- letters to look for in the readings, or null
  spelled_in   text[],   -- grams of readings that contain them; null when they are fewer than three
  spelled_at   text,     -- gram of initials, and of single syllables, that begin with them
  near         text[],   -- alternatives for one character off, the grams of each joined by '|'
  from_no      bigint,   -- the subtree to look in
  to_no        bigint,
  with_closed  boolean,
  after_kind   int,      -- behind which hit to go on
  after_no     bigint,
  wanted       int
) returns table (place_id uuid, kind int, place_no bigint)
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
declare
  pattern text := '%' || replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  found   int;
begin
  return query
  with within as not materialized (
    select n.* from unit_names n
     where n.place_no between from_no and to_no
       and n.place_no >= nullif(current_setting('linli.from', true), '')::bigint
       and n.place_no <= nullif(current_setting('linli.to', true), '')::bigint
       and (coalesce(current_setting('linli.parts', true), '') = ''
            or n.place_no <@ nullif(current_setting('linli.parts', true), '')::int8multirange)
       and (with_closed or n.open)
  ), same as (
    (select n.place_id, 0 as kind, n.place_no from within n
      where n.word = typed and (0, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
    union
    (select n.place_id, 0, n.place_no from within n
      where n.code = typed and (0, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
  ), part as (
    (select n.place_id, 1 as kind, n.place_no from within n
      where n.grams @> pieces and n.word like pattern and n.word <> typed and n.code is distinct from typed
        and (1, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
    union
    (select n.place_id, 1, n.place_no from within n
      where typed ~ '^[0-9]+$' and n.code >= typed and n.code < typed || ':' and n.code <> typed and n.word <> typed
        and (1, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
    union
    (select n.place_id, 1, n.place_no from within n
      where n.grams @> spelled_in and n.letters like '% ' || spelled || '%' and n.word <> typed
        and (1, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
    union
    (select n.place_id, 1, n.place_no from within n
      where n.grams @> array[spelled_at] and n.letters like '% ' || spelled || '%' and n.word <> typed
        and (1, n.place_no) > (after_kind, after_no) order by n.place_no limit wanted)
  )
  select hit.place_id, hit.kind, hit.place_no from (select * from same union all select * from part) hit
   order by 2, 3 limit wanted;
  get diagnostics found = row_count;

  if found < wanted and cardinality(near) > 0 then
    return query
    select distinct n.place_id, 2, n.place_no
      from unnest(near) as alternative join unit_names n on n.grams @> string_to_array(alternative, '|')
     where n.word not like pattern
       and n.place_no between from_no and to_no
       and n.place_no >= nullif(current_setting('linli.from', true), '')::bigint
       and n.place_no <= nullif(current_setting('linli.to', true), '')::bigint
       and (coalesce(current_setting('linli.parts', true), '') = ''
            or n.place_no <@ nullif(current_setting('linli.parts', true), '')::int8multirange)
       and (with_closed or n.open)
       and (2, n.place_no) > (after_kind, after_no)
     order by 3 limit wanted - found;
  end if;
end $$;

-- The schemes of the five districts this suite was made after.
insert into level_schemes (key, name, levels) values
('dongying', '开发区—街道—社区—小区（四级）', '[
   {"type": "DISTRICT", "below": []},
   {"type": "STREET", "below": ["DISTRICT"]},
   {"type": "COMMUNITY", "below": ["STREET"]},
   {"type": "COMPOUND", "below": ["COMMUNITY"]}]'),
('xinghualing', '区—街道—社区—小区（片区）—楼栋（单元）（五级）', '[
   {"type": "DISTRICT", "below": []},
   {"type": "STREET", "below": ["DISTRICT"]},
   {"type": "COMMUNITY", "below": ["STREET"]},
   {"type": "AREA", "below": ["COMMUNITY"]},
   {"type": "COMPOUND", "below": ["COMMUNITY", "AREA"]},
   {"type": "BUILDING", "below": ["COMPOUND"]},
   {"type": "ENTRANCE", "below": ["BUILDING"]}]'),
('weidu', '区—街道—社区—网格—楼栋—单元（六级）', '[
   {"type": "DISTRICT", "below": []},
   {"type": "STREET", "below": ["DISTRICT"]},
   {"type": "COMMUNITY", "below": ["STREET"]},
   {"type": "GRID", "below": ["COMMUNITY"]},
   {"type": "BUILDING", "below": ["GRID"]},
   {"type": "ENTRANCE", "below": ["BUILDING"]}]'),
('bazhong', '市—区—街道—社区—居民小组—楼栋（六级）', '[
   {"type": "CITY", "below": []},
   {"type": "DISTRICT", "below": ["CITY"]},
   {"type": "STREET", "below": ["DISTRICT"]},
   {"type": "COMMUNITY", "below": ["STREET"]},
   {"type": "RESIDENT_GROUP", "below": ["COMMUNITY"]},
   {"type": "BUILDING", "below": ["RESIDENT_GROUP"]}]'),
('zibo', '区—街道—社区—网格（小区）—微网格（楼栋、单元）', '[
   {"type": "DISTRICT", "below": []},
   {"type": "STREET", "below": ["DISTRICT"]},
   {"type": "COMMUNITY", "below": ["STREET"]},
   {"type": "GRID", "below": ["COMMUNITY"]},
   {"type": "COMPOUND", "below": ["COMMUNITY", "GRID"]},
   {"type": "MICRO_GRID", "below": ["GRID", "COMPOUND"]},
   {"type": "BUILDING", "below": ["COMPOUND", "MICRO_GRID"]},
   {"type": "ENTRANCE", "below": ["BUILDING"]}]');
