-- The catalogue of skills: one for the whole city, so it has no place. Everybody reads it, only a transaction over the
-- whole city changes it.
create table skills (
  code       text        primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_zh    text        not null check (length(name_zh) between 1 and 20),
  name_en    text        not null check (length(name_en) between 1 and 40),
  retired_at timestamptz,                     -- from then on given to nobody; those who have it keep it
  version    bigint      not null
);
create unique index skills_by_name on skills (name_zh) where retired_at is null;
grant select on skills to ${app}, ${jobs}, ${city};
grant insert, update, delete on skills to ${city};

insert into skills (code, name_zh, name_en, version) values
  ('appliance-repair', '家电维修', 'Appliance repair', 1),
  ('plumbing-electrics', '水电', 'Plumbing and electrics', 1),
  ('law', '法律', 'Law', 1),
  ('medicine', '医疗', 'Medicine', 1),
  ('psychology', '心理', 'Psychological support', 1),
  ('mediation', '调解', 'Mediation', 1),
  ('arts', '文艺', 'Arts and performance', 1),
  ('education', '教育', 'Education', 1),
  ('first-aid', '应急救援', 'Emergency rescue', 1),
  ('fire-safety', '消防', 'Fire safety', 1),
  ('hairdressing', '理发', 'Hairdressing', 1),
  ('elder-care', '助老', 'Care for the elderly', 1),
  ('child-care', '护幼', 'Care for children', 1),
  ('environment', '环保', 'Environment', 1),
  ('digital', '数字技能', 'Digital skills', 1),
  ('planning', '规划建设', 'Planning and building', 1);

-- Volunteers. What tells who somebody is stands sealed in two columns, which go when their time is over; the rest stays
-- as a fact without a person. There is no column for party membership, employer or identity number, and none for points.
create table volunteers (
  id             uuid        primary key,
  place_id       uuid        not null,        -- the unit where they serve
  place_no       bigint      not null,
  name           text,                        -- sealed
  telephone      text,                        -- sealed
  telephone_hash text,                        -- keyed, to recognise the same person; goes with the telephone
  kind           text        not null,
  state          text        not null check (state in ('REGISTERED', 'ACTIVE', 'PAUSED', 'LEFT')),
  consented_at   timestamptz not null,        -- when they agreed to being kept here
  registered_at  timestamptz not null,
  left_at        timestamptz,
  version        bigint      not null,
  constraint volunteers_left_once check ((state = 'LEFT') = (left_at is not null)),
  -- For those that point here: a row that follows a volunteer follows their place as well.
  constraint volunteers_placed unique (id, place_id)
);
select linli_scope('volunteers');
create index volunteers_by_place on volunteers (place_no, id);
-- Within the unit, because a unique key looks past policies: nobody can probe another unit for a telephone number.
create unique index volunteers_known_by on volunteers (place_id, telephone_hash) where state <> 'LEFT';
create index volunteers_to_forget on volunteers (left_at) where telephone is not null and left_at is not null;
grant select, insert, update on volunteers to ${app}, ${jobs}, ${city};

-- By trigger, so that no path deletes the telephone and leaves its hash.
create function forget_telephone() returns trigger language plpgsql set search_path from current as $$
begin
  new.telephone_hash := null;
  return new;
end $$;
create trigger forgotten before update of telephone on volunteers
  for each row when (new.telephone is null) execute function forget_telephone();

create table volunteer_skills (
  volunteer_id uuid   not null,
  skill        text   not null references skills (code),
  place_id     uuid   not null,
  place_no     bigint not null,
  primary key (volunteer_id, skill),
  foreign key (volunteer_id, place_id) references volunteers (id, place_id) on update cascade
);
select linli_scope('volunteer_skills');
create index volunteer_skills_by_skill on volunteer_skills (skill, place_no);
grant select, insert, update, delete on volunteer_skills to ${app}, ${jobs}, ${city};

create table teams (
  id           uuid   primary key,
  place_id     uuid   not null,               -- the unit it belongs to
  place_no     bigint not null,
  kind         text   not null,
  name         text   not null check (length(name) between 1 and 60),
  contact      text   check (length(contact) between 1 and 100),
  founded_on   date   not null,
  dissolved_on date   check (dissolved_on >= founded_on),
  version      bigint not null,
  constraint teams_placed unique (id, place_id)
);
select linli_scope('teams');
create index teams_by_place on teams (place_no, id);
create unique index teams_open_name on teams (place_id, name) where dissolved_on is null;
grant select, insert, update on teams to ${app}, ${jobs}, ${city};

-- Who was in which team, when, and as what. A row belongs to the team's place: whoever sees the team sees its members.
create table team_members (
  id           uuid   primary key,
  team_id      uuid   not null,
  volunteer_id uuid   not null references volunteers (id),
  place_id     uuid   not null,
  place_no     bigint not null,
  role         text   not null check (role in ('CAPTAIN', 'DEPUTY', 'MEMBER')),
  since        date   not null,
  until        date   check (until >= since), -- first day on which they no longer are; null while they are
  foreign key (team_id, place_id) references teams (id, place_id) on update cascade
);
select linli_scope('team_members');
create unique index team_members_once on team_members (team_id, volunteer_id) where until is null;
create unique index team_members_one_captain on team_members (team_id) where role = 'CAPTAIN' and until is null;
create index team_members_by_team on team_members (team_id, since, id);
create index team_members_by_volunteer on team_members (volunteer_id);
create index team_members_by_place on team_members (place_no);
grant select, insert, update, delete on team_members to ${app}, ${jobs}, ${city};

-- Ends every membership of a volunteer who has left and says where. As the owner, since they may be in a team above the
-- unit of whoever records the leaving; for somebody who has left only, so that nobody else is taken out of a team by it.
create function end_memberships(leaver uuid, day date)
  returns table (team_id uuid, place_id uuid, role text, version bigint)
  language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
begin
  if not exists (select from volunteers v where v.id = leaver and v.state = 'LEFT') then
    raise exception 'Memberships end for those who have left';
  end if;
  return query
    with ended as (
      update team_members m set until = greatest(day, m.since)
       where m.volunteer_id = leaver and m.until is null
      returning m.team_id, m.role)
    update teams t set version = t.version + 1
      from ended
     where t.id = ended.team_id
    returning t.id, t.place_id, ended.role, t.version;
end $$;
revoke execute on function end_memberships(uuid, date) from public;
grant execute on function end_memberships(uuid, date) to ${app}, ${jobs}, ${city};
