-- Accounts, appointments and the clients of streets (O11). Each stands under the scope by the unit that keeps it.

create table accounts (
  id                   uuid        primary key,
  place_id             uuid        not null,   -- the unit that keeps the account
  place_no             bigint      not null,
  login_name           text        not null check (length(login_name) between 2 and 40),
  -- NFKC, lower case: how it is looked up. Unique in the whole city, since nobody says at sign-in where they work.
  login_key            text        not null unique,
  display_name         text        not null check (length(display_name) between 1 and 60),
  password_hash        text        not null,
  must_change_password boolean     not null,
  password_changed_at  timestamptz not null,
  state                text        not null check (state in ('ACTIVE', 'DISABLED')),
  created_at           timestamptz not null,
  version              bigint      not null
);
select linli_scope('accounts');
create index accounts_by_place on accounts (place_no, id desc);

-- Whoever works for a caller writes password hashes and never reads one.
grant select (id, place_id, place_no, login_name, login_key, display_name, must_change_password, password_changed_at,
              state, created_at, version),
      insert, update
   on accounts to ${app}, ${city};
grant select, insert, update on accounts to ${jobs};

-- Everybody changes their own password, also where they may not see the account's unit; hence with the owner's rights.
create function change_own_password(account uuid, hash text, at timestamptz)
returns table (place_id uuid, version bigint)
language sql security definer set search_path from current as $$
  update accounts a
     set password_hash = hash, password_changed_at = at, must_change_password = false, version = a.version + 1
   where a.id = account and a.state = 'ACTIVE'
  returning a.place_id, a.version
$$;
revoke execute on function change_own_password(uuid, text, timestamptz) from public;
grant execute on function change_own_password(uuid, text, timestamptz) to ${app}, ${city};

create table appointments (
  id         uuid   primary key,
  account_id uuid   not null references accounts (id),
  place_id   uuid   not null,
  place_no   bigint not null,
  role       text   not null check (role in ('ADMINISTRATOR', 'CLERK', 'READER', 'OPERATOR')),
  valid_from date   not null,
  valid_to   date,                             -- first day on which it no longer holds
  created_at timestamptz not null,
  version    bigint not null,
  check (valid_to is null or valid_to >= valid_from)
);
select linli_scope('appointments');
create index appointments_by_place on appointments (place_no, id desc);
create index appointments_by_account on appointments (account_id);
-- One open appointment of a kind: a second would make ending the first mean nothing.
create unique index appointments_open_once on appointments (account_id, place_id, role) where valid_to is null;
grant select, insert, update on appointments to ${app}, ${city}, ${jobs};

create table clients (
  id          uuid        primary key,
  client_id   text        not null unique,     -- what the system sends; unique in the city for the same reason
  name        text        not null check (length(name) between 1 and 60),
  place_id    uuid        not null,
  place_no    bigint      not null,
  role        text        not null check (role in ('CLERK', 'READER')),
  secret_hash text        not null,
  secret_at   timestamptz not null,            -- when the secret was last made
  state       text        not null check (state in ('ACTIVE', 'DISABLED')),
  created_at  timestamptz not null,
  version     bigint      not null
);
select linli_scope('clients');
create index clients_by_place on clients (place_no, id desc);
grant select (id, client_id, name, place_id, place_no, role, secret_at, state, created_at, version), insert, update
   on clients to ${app}, ${city};
grant select, insert, update on clients to ${jobs};

-- Failed attempts in a row, by the digest of the name that was typed, whether there is such an account or not.
create table sign_in_failures (
  name_digest  bytea       primary key,
  failures     int         not null,
  locked_until timestamptz not null,
  last_at      timestamptz not null
);
create index sign_in_failures_by_age on sign_in_failures (last_at);
grant select, insert, update, delete on sign_in_failures to ${jobs};
