-- Addresses of a unit's own systems that are told of alerts (X4, X10). docs/webhooks.md.
create table webhooks (
  id             uuid        primary key,
  place_id       uuid        not null,       -- what happens there or below is told
  place_no       bigint      not null,
  url            text        not null check (length(url) between 1 and 500),
  kinds          text[]      not null check (cardinality(kinds) between 1 and 10),
  secret         text        not null,       -- sealed
  former_secret  text,                       -- sealed; signs as well until former_until
  former_until   timestamptz,
  state          text        not null,
  failures       int         not null,       -- in a row
  failing_since  timestamptz,
  retry_at       timestamptz,                -- not asked before, because the receiver did not answer well
  busy_until     timestamptz not null,       -- an instance is sending to it
  delivered_at   timestamptz,
  created_at     timestamptz not null,
  version        bigint      not null,
  check ((former_secret is null) = (former_until is null))
);
select linli_scope('webhooks');
create index webhooks_by_place on webhooks (place_no);
grant select, insert, update, delete on webhooks to ${app}, ${city};
grant select, update on webhooks to ${jobs};

-- What is to be sent, and what became of it. A row is there before anything is sent and keeps its id through every try.
create table webhook_deliveries (
  id           uuid        primary key,      -- webhook-id
  webhook_id   uuid        not null references webhooks (id) on delete cascade,
  event_id     text        not null,         -- an event is told to a webhook once
  kind         text        not null,
  body         text        not null,         -- byte for byte what is signed and sent
  state        text        not null,
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  attempts     int         not null,
  attempted_at timestamptz,
  status       int,                          -- what was answered to the last try
  fault        text,                         -- or why nothing was
  constraint webhook_deliveries_once unique (webhook_id, event_id)
);
create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, due_at) where state = 'WAITING';
create index webhook_deliveries_by_age on webhook_deliveries (created_at);
alter table webhook_deliveries enable row level security;
create policy with_its_webhook on webhook_deliveries to ${app}
  using (exists (select from webhooks w where w.id = webhook_id));
create policy whole_city on webhook_deliveries to ${city}, ${jobs} using (true);
grant select, insert, update on webhook_deliveries to ${app}, ${city};
grant select, insert, update, delete on webhook_deliveries to ${jobs};
