-- What the one search box finds by name (S5): units, posts, party organisations, teams, companies, matters. A copy, fed by
-- events and repaired from snapshots; never a person. docs/decisions/0064.
create table finds (
  kind       text        collate "C" not null,
  id         uuid        not null,
  place_id   uuid        not null,
  place_no   bigint,                         -- absent while the unit is not known here: until then nobody finds it
  name       text        not null,
  code       text,
  detail     text,                           -- the kind of unit, team, company, party organisation; the role of a post
  state      text,
  valid_from date,
  valid_to   date,                           -- first day on which it is no more
  gone       boolean     not null default false,  -- over for good; kept, so that a late event does not bring it back
  version    bigint      not null,           -- of the last event taken in; units follow the copy of the tree instead
  heard_at   timestamptz not null,
  word       text        collate "C" not null,    -- the name as compared
  code_word  text        collate "C",
  letters    text        not null,           -- its readings from each syllable on
  grams      text[]      not null,           -- pieces of both, and its kind
  primary key (kind, id)
);
select linli_scope('finds');
create index finds_by_gram on finds using gin (grams) with (fastupdate = off);
create index finds_by_word on finds (kind, word);
create index finds_by_code on finds (kind, code_word) where code_word is not null;
create index finds_by_place on finds (place_no);
create index finds_by_unit on finds (place_id, kind);
grant select, insert, update on finds to ${jobs};

-- Where a company is seen beside where it is kept: whom it serves or has served (docs/decisions/0090). Never taken back.
create table find_served (
  company_id uuid   not null,
  place_id   uuid   not null,
  place_no   bigint,
  primary key (company_id, place_id)
);
select linli_scope('find_served');
create index find_served_by_place on find_served (place_id);
grant select, insert, update on find_served to ${jobs};

-- Whose things are copied, and whether their snapshot is wanted: more wishes than were met.
create table find_sources (
  source     text        primary key,
  wanted     bigint      not null default 1,
  met        bigint      not null default 0,
  fetched_at timestamptz
);
insert into find_sources (source) values ('org'), ('volunteer'), ('property');
grant select, update on find_sources to ${jobs};

-- Units whose name, code or days are others now, in the order in which that happened.
create table find_work (
  no       bigint generated always as identity primary key,
  place_id uuid   not null
);
grant select, insert, delete on find_work to ${jobs};

create function find_unit_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into find_work (place_id) values (new.id);
  return null;
end $$;
create trigger find_unit_came after insert on places for each row execute function find_unit_changed();
create trigger find_unit_changed after update of name, code, type, valid_from, valid_to on places for each row
  when ((old.name, old.code, old.type, old.valid_from, old.valid_to)
        is distinct from (new.name, new.code, new.type, new.valid_from, new.valid_to))
  execute function find_unit_changed();
insert into find_work (place_id) select id from places order by no;

-- What of one kind is called so, the best first: 0 the name or code itself, 1 what begins so, 2 what contains each word,
-- 3 what is read so, 4 (only where there is nothing else) one character off. Runs as the owner, past the policies beside
-- which array operators lose their index, so it carries the scope itself.
create function find_named(
  sought     text,     -- the kind
  typed      text,     -- as compared, without blanks, never empty
  patterns   text[],   -- LIKE patterns of the words, all of which the name contains
  pieces     text[],   -- grams of names that contain them
  spelled    text,     -- letters to look for in the readings, or null
  spelled_in text[],   -- grams of readings that contain them; null when they are fewer than three
  spelled_at text[],   -- grams of initials, and of single syllables, that begin with them
  near       text[],   -- alternatives for one character off, the grams of each joined by '|'
  below      uuid,     -- look below this unit only; null for the whole scope
  held       uuid[],   -- and below one of these only; null for the whole scope
  on_day     date,
  most       int,      -- how many of each way of looking are counted
  wanted     int
) returns table (kind text, id uuid, place_id uuid, name text, code text, detail text, state text, rank int, total bigint)
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
declare
  reach int8multirange;
  low   bigint;
  high  bigint;
  hits  int;
begin
  if coalesce(current_setting('linli.from', true), '') = '' then
    return;
  end if;
  reach := coalesce(
    nullif(current_setting('linli.parts', true), '')::int8multirange,
    int8multirange(int8range(current_setting('linli.from')::bigint, current_setting('linli.to')::bigint, '[]')));
  if below is not null then
    reach := reach * coalesce(
      (select range_agg(int8range(p.no, p.no_end, '[]')) from places p where p.id = below), '{}');
  end if;
  if held is not null then
    reach := reach * coalesce(
      (select range_agg(int8range(p.no, p.no_end, '[]')) from places p where p.id = any (held)), '{}');
  end if;
  if isempty(reach) then
    return;
  end if;
  low := lower(reach);
  high := upper(reach) - 1;

  return query
  with within as not materialized (
    select n.* from finds n
     where n.kind = sought and not n.gone
       and (n.valid_from is null or n.valid_from <= on_day) and (n.valid_to is null or n.valid_to > on_day)
       and (n.place_no between low and high and n.place_no <@ reach
            or sought = 'COMPANY' and exists (
                 select from find_served s
                  where s.company_id = n.id and s.place_no between low and high and s.place_no <@ reach))
  ), hit as (
    (select w.*, case when w.word = typed then 0 else 1 end as fits from within w where w.word ^@ typed limit most)
    union all
    (select w.*, case when w.code_word = typed then 0 else 1 end from within w where w.code_word ^@ typed limit most)
    union all
    (select w.*, 2 from within w where w.grams @> pieces and w.word like all (patterns) limit most)
    union all
    (select w.*, 3 from within w where w.grams @> spelled_in and w.letters like '% ' || spelled || '%' limit most)
    union all
    (select w.*, 3 from within w where w.grams @> spelled_at and w.letters like '% ' || spelled || '%' limit most)
  ), once as (
    -- A post is one however many hold it.
    select distinct on (h.one) h.* from (
      select hit.*, case when sought = 'POST' then hit.place_id || hit.detail else hit.id::text end as one from hit) h
     order by h.one, h.fits, h.id
  )
  select o.kind, o.id, o.place_id, o.name, o.code, o.detail, o.state, o.fits, count(*) over ()
    from once o
   order by o.fits, o.state is not distinct from 'CLOSED', length(o.word), o.place_no, o.id
   limit wanted;
  get diagnostics hits = row_count;

  if hits = 0 and cardinality(near) > 0 then
    return query
    with once as (
      select distinct on (h.one) h.* from (
        select n.*, case when sought = 'POST' then n.place_id || n.detail else n.id::text end as one
          from unnest(near) as alternative
         cross join lateral (
           -- offset 0: one alternative after the other by the index, instead of every name against all of them
           select m.* from finds m where m.grams @> string_to_array(alternative, '|') offset 0) n
         where not n.gone
           and (n.valid_from is null or n.valid_from <= on_day) and (n.valid_to is null or n.valid_to > on_day)
           and (n.place_no between low and high and n.place_no <@ reach
                or sought = 'COMPANY' and exists (
                     select from find_served s
                      where s.company_id = n.id and s.place_no between low and high and s.place_no <@ reach))
         limit most) h
       order by h.one, h.id
    )
    select o.kind, o.id, o.place_id, o.name, o.code, o.detail, o.state, 4, count(*) over ()
      from once o
     order by abs(length(o.word) - length(typed)), o.state is not distinct from 'CLOSED', o.place_no, o.id
     limit wanted;
  end if;
end $$;
revoke execute on function find_named(
  text, text, text[], text[], text, text[], text[], text[], uuid, uuid[], date, int, int) from public;
grant execute on function find_named(
  text, text, text[], text[], text, text[], text[], text[], uuid, uuid[], date, int, int) to ${app}, ${city}, ${jobs};
