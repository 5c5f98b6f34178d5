-- What an edition of the vocabulary would change: the city's own questions, what was judged to be an answer, and what
-- came of asking them by the published words and by a draft's. One set for the whole city, so none of it has a place.
create table trial_questions (
  id       uuid        primary key,
  text     text        not null unique check (length(text) between 1 and 100),
  added_at timestamptz not null
);

create table trial_judgements (
  question_id uuid     not null references trial_questions (id) on delete cascade,
  opinion_id  uuid     not null references opinions (id) on delete cascade,
  grade       smallint not null check (grade between 0 and 3),
  primary key (question_id, opinion_id)
);
create index trial_judgements_by_opinion on trial_judgements (opinion_id);

create table trials (
  id         uuid        primary key,
  edition    int         not null references vocabulary_editions (number),
  version    bigint      not null,              -- of the vocabulary whose draft it was
  draft      jsonb       not null,
  job        uuid        not null,
  questions  int         not null,
  started_by text        not null,
  started_at timestamptz not null,
  figures    jsonb                              -- once it is finished
);

-- By the question's text, since a question may go while its figures stay.
create table trial_results (
  trial_id    uuid             not null references trials (id) on delete cascade,
  position    int              not null,
  question_id uuid             not null,
  text        text             not null,
  before      uuid[]           not null,
  after       uuid[]           not null,
  gain_before double precision,
  gain_after  double precision,
  changed     boolean          not null,
  primary key (trial_id, position)
);
grant select, insert, update, delete on trial_questions, trial_judgements, trials, trial_results to ${city}, ${jobs};
