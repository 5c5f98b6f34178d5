-- What was learned from decided opinions: which body answers one, and what it is about. docs/decisions/0067.
-- Figures are for anybody of the city, the model itself for the machinery. A newer version stands beside the one before,
-- so that an instance in the middle of reading finds what it began.
create table learned_models (
  question          text        not null,                         -- DEPARTMENT, CATEGORY
  version           bigint      not null check (version > 0),
  decided           bigint      not null check (decided > 0),     -- opinions that answer the question, as it began
  opinions          int         not null check (opinions > 0),    -- of these learned from
  answers           int         not null check (answers > 1),     -- that it tells apart
  judged            int         not null check (judged >= 0),     -- opinions kept back to judge it by
  first_right       double precision not null check (first_right between 0 and 1),
  first_three_right double precision not null check (first_three_right between 0 and 1),
  learned_at        timestamptz not null,
  took_millis       bigint      not null check (took_millis >= 0),
  model             bytea       not null,
  primary key (question, version)
);
grant select (question, version, decided, opinions, answers, judged, first_right, first_three_right, learned_at,
              took_millis) on learned_models to ${app}, ${city};
grant select, insert, delete on learned_models to ${jobs};

-- Whose turn it is to learn. An instance that dies leaves a lease that runs out; another begins anew.
create table learning_turns (
  question     text        primary key,
  learner      uuid,
  leased_until timestamptz
);
insert into learning_turns (question) values ('DEPARTMENT'), ('CATEGORY');
grant select, update on learning_turns to ${jobs};

-- Somebody wants it to be learned anew at once. Rows of their own, so that asking never waits for a turn.
create table learning_wishes (
  no       bigint      generated always as identity primary key,
  asked_at timestamptz not null
);
grant insert on learning_wishes to ${app}, ${city};
grant select, delete on learning_wishes to ${jobs};

-- Decided opinions are counted and sampled by their answer, the newest first, without reading the others.
create index opinions_with_department on opinions (department, id desc) where department is not null;
create index opinions_with_decided_category on opinions (category, id desc)
  where category is not null and (state <> 'RECEIVED' or department is not null);
