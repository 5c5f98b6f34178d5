-- Events on their way out, events taken in, and those that could not be. docs/decisions/0030 has the reasons.

-- Rows live for milliseconds: written with the change they tell of, deleted when the broker has confirmed them.
create table outbox (
  id          bigint      generated always as identity primary key,
  lane        smallint    not null,   -- hash of the event's ordering key: one relay at a time works on a lane
  event_id    uuid        not null,
  routing_key text        not null,
  queue       text,                   -- set for a replay: straight into that queue, past the exchange
  envelope    text        not null,   -- CloudEvents JSON, rendered when the event happened
  created_at  timestamptz not null
);
create index outbox_by_lane on outbox (lane, id);

create table outbox_lanes (lane smallint primary key);
insert into outbox_lanes select generate_series(0, 7);

-- What a queue has taken in already, so that a message delivered again has no effect.
create table inbox (
  queue    text        not null,
  source   text        not null,
  event_id text        not null,
  taken_at timestamptz not null,
  primary key (queue, source, event_id)
);
create index inbox_by_age on inbox (taken_at);

create table dead_letters (
  id          uuid        primary key,
  queue       text        not null,
  source      text        not null,
  event_id    text        not null,
  type        text        not null,
  subject     text        not null,
  envelope    text        not null,
  reason      text        not null,   -- kind and place of the fault, never its message: that may hold personal data
  tries       int         not null,
  died_at     timestamptz not null,
  state       text        not null check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
  decided_by  text,
  decided_at  timestamptz,
  decided_why text,
  version     bigint      not null default 1,
  unique (queue, source, event_id)
);
create index dead_letters_waiting on dead_letters (state, id);

grant insert on outbox to ${app}, ${city};
grant select, insert, delete on outbox to ${jobs};
grant select, update on outbox_lanes to ${jobs};   -- update: a row lock asks for it
grant select, insert, delete on inbox to ${jobs};
grant select, update on dead_letters to ${app}, ${city};
grant select, insert, update, delete on dead_letters to ${jobs};
