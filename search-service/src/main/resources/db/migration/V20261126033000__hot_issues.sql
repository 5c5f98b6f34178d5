-- What grows (热点, S4): at one unit, in a period that ends with a day, the opinions of one category or of one group.
-- Counted anew by each round; what people decide about it stands in the same row. docs/decisions/0062.
create table hot_issues (
  id           uuid        primary key,
  place_id     uuid        not null,         -- district, street or community: the nearest one at or above what was said
  place_no     bigint      not null,
  group_id     uuid        references issue_groups (id),
  category     text        check (length(category) between 1 and 200),
  period       text        not null,
  day          date        not null,         -- Asia/Shanghai: the last of the period
  received     int         not null check (received >= 0),
  earlier      int         not null check (earlier >= 0),   -- in all windows before together
  windows      int         not null check (windows >= 0),   -- how many of the same length before could be looked at
  channels     int         not null check (channels >= 0),
  repeats      int         not null check (repeats >= 0),
  unanswered   int         not null check (unanswered between 0 and received),
  waiting_days int         not null check (waiting_days >= 0),
  score        int         not null check (score between 0 and 100),
  level        text        not null,
  attention    text        not null,
  reason       text        check (length(reason) between 1 and 500),
  muted_until  date,                         -- first day on which it is heard again
  counted_at   timestamptz not null,
  round        bigint      not null,         -- the last one that counted it
  version      bigint      not null,         -- rises with level and attention, not with every count
  check ((group_id is null) <> (category is null)),
  check ((attention = 'MUTED') = (muted_until is not null))
);
select linli_scope('hot_issues');
create unique index hot_issues_of_category on hot_issues (place_id, period, category) where category is not null;
create unique index hot_issues_of_group on hot_issues (group_id, period) where group_id is not null;
create index hot_issues_by_place on hot_issues (place_no, period);
grant select, update on hot_issues to ${app}, ${city};
grant select, insert, update on hot_issues to ${jobs};

-- How hot it was on each day, as last counted on that day. Seen with its issue.
create table hot_issue_days (
  issue_id uuid not null references hot_issues (id) on delete cascade,
  day      date not null,
  received int  not null,
  score    int  not null,
  level    text not null,
  primary key (issue_id, day)
);
create index hot_issue_days_by_day on hot_issue_days (day);
alter table hot_issue_days enable row level security;
create policy with_its_issue on hot_issue_days to ${app}
  using (exists (select from hot_issues h where h.id = issue_id));
create policy whole_city on hot_issue_days to ${city}, ${jobs} using (true);
grant select on hot_issue_days to ${app}, ${city};
grant select, insert, update, delete on hot_issue_days to ${jobs};

-- What happened to it: it came to another level, or somebody decided. Rows are added and never changed.
create table hot_issue_steps (
  issue_id uuid        not null references hot_issues (id) on delete cascade,
  version  bigint      not null,             -- the issue's version that came of it
  what     text        not null,
  at       timestamptz not null,
  level    text        not null,             -- afterwards
  score    int         not null,
  actor    text,                             -- account or client id, never a name; absent for the round
  unit_id  uuid,                             -- in whose name
  reason   text        check (length(reason) between 1 and 500),
  primary key (issue_id, version)
);
alter table hot_issue_steps enable row level security;
create policy with_its_issue on hot_issue_steps to ${app}
  using (exists (select from hot_issues h where h.id = issue_id));
create policy whole_city on hot_issue_steps to ${city}, ${jobs} using (true);
grant select, insert on hot_issue_steps to ${app}, ${jobs}, ${city};

-- From which score on something is hot, for a unit and all below it. A unit without a row takes those of the nearest
-- above; without any, the ones in the code hold.
create table heat_thresholds (
  place_id    uuid        primary key,
  place_no    bigint      not null,
  hot_from    int         not null check (hot_from between 20 and 100),
  severe_from int         not null check (severe_from between hot_from and 100),
  version     bigint      not null
);
select linli_scope('heat_thresholds');
grant select, insert, update on heat_thresholds to ${app}, ${jobs}, ${city};

-- The round under way, or the last one. Whoever holds the row's lock works on the next part of the tree; an instance that
-- dies leaves done_to where its last part ended.
create table heat_round (
  only_row boolean     primary key default true check (only_row),
  no       bigint      not null,
  day      date        not null,
  begun_at timestamptz not null,
  done_to  bigint      not null,             -- number of the last place that was counted
  ended_at timestamptz
);
insert into heat_round (no, day, begun_at, done_to, ended_at) values (0, date '1970-01-01', 'epoch', -1, 'epoch');
grant select on heat_round to ${app}, ${city};
grant select, update on heat_round to ${jobs};

-- Somebody wants to be counted at once. Rows of their own, so that asking never waits for the round.
create table heat_wishes (
  no       bigint      generated always as identity primary key,
  asked_at timestamptz not null
);
grant insert on heat_wishes to ${app}, ${city};
grant select, insert, delete on heat_wishes to ${jobs};
