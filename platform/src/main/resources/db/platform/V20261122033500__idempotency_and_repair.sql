-- Answers that may be asked for again, kept for a day. Written in the transaction of the change they belong to, so that
-- there is an answer if and only if there was a change. docs/decisions/0022 has the reasons.
create table idempotency_keys (
  caller      text        not null,   -- subject of the token: nobody is given another's answer
  key         text        not null,
  fingerprint text        not null,   -- SHA-256 of everything that makes the request what it is
  status      integer,                -- absent when the handler left it to its annotation
  headers     jsonb,                  -- Location and ETag
  body        text,                   -- JSON
  created_at  timestamptz not null,
  primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
grant select, insert, update on idempotency_keys to ${app}, ${city};
grant select, delete on idempotency_keys to ${jobs};

-- Set when an event of the tree was missed or asks for it: the next repair fetches the snapshot.
alter table places_revision add column snapshot_wanted boolean not null default false;
alter table places_revision add column snapshot_at timestamptz;
