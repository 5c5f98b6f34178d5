-- Which words mean the same and which belong together: one vocabulary for the city, so it has no place. Only a
-- transaction over the whole city reads and changes it; the machinery reads it to understand queries.
create table vocabulary_editions (
  number       int         primary key check (number > 0),
  entries      jsonb       not null,
  restores     int         references vocabulary_editions (number),   -- the edition that a roll-back made live again
  reason       text        not null check (length(reason) between 2 and 200),
  published_at timestamptz not null,
  published_by text,                                                  -- absent for the one that came with the system
  unit_id      uuid,
  drafted      bigint                                                 -- the version of the vocabulary that was published
);
grant select, insert on vocabulary_editions to ${city}, ${jobs};

-- The draft, and which edition is live.
create table vocabulary (
  only_row boolean primary key default true check (only_row),
  live     int     not null references vocabulary_editions (number),
  draft    jsonb   not null,
  version  bigint  not null
);
grant select, insert, update on vocabulary to ${city}, ${jobs};
