-- Finding units in a city of half a million (O1): docs/decisions/0040 has the figures.

-- Where a unit's households were counted: a few in a hundred units.
create index units_counted on units (place_no) include (households) where households is not null and valid_to is null;

-- As before, but each way of looking takes the index that suits it. Left to itself the planner hoped to meet enough hits
-- early in tree order, and read whole districts where there were few or none.
create or replace function find_units(
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
  -- Names that hold all pieces are fetched first where they are few; where they are many, tree order meets them soon.
  few     boolean;
begin
  select count(*) < 1000 into few from (select from unit_names n where n.grams @> pieces limit 1000) as counted;

  return query
  with within as not materialized (
    select n.* from unit_names n
     where n.place_no between from_no and to_no
       and n.place_no >= nullif(current_setting('linli.from', true), '')::bigint
       and n.place_no <= nullif(current_setting('linli.to', true), '')::bigint
       and (coalesce(current_setting('linli.parts', true), '') = ''
            or n.place_no <@ nullif(current_setting('linli.parts', true), '')::int8multirange)
       and (with_closed or n.open)
  ), held as materialized (
    select n.place_id from unit_names n where few and n.grams @> pieces
  ), same as (
    (select n.place_id, 0 as kind, n.place_no from within n
      where n.word = typed and (0, n.place_no) > (after_kind, after_no) order by n.place_no + 0 limit wanted)
    union
    (select n.place_id, 0, n.place_no from within n
      where n.code = typed and (0, n.place_no) > (after_kind, after_no) order by n.place_no + 0 limit wanted)
  ), part as (
    (select n.place_id, 1 as kind, n.place_no from within n
      where few and n.place_id = any (array(select h.place_id from held h))
        and n.word like pattern and n.word <> typed and n.code is distinct from typed
        and (1, n.place_no) > (after_kind, after_no) order by n.place_no + 0 limit wanted)
    union
    (select n.place_id, 1, n.place_no from within n
      where not few and n.grams @> pieces and n.word like pattern and n.word <> typed and n.code is distinct from typed
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
      from unnest(near) as alternative
     cross join lateral (
       -- offset 0: one alternative after the other by the index, instead of every name against all of them
       select m.* from unit_names m where m.grams @> string_to_array(alternative, '|') offset 0) n
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
