-- The second factor of an account: codes by time (TOTP) and the codes that replace a lost device (O11).
create table second_factors (
  account_id    uuid        primary key references accounts (id),
  place_id      uuid        not null,          -- the unit that keeps the account
  place_no      bigint      not null,
  sealed_secret text        not null,          -- encrypted under the platform's key set
  last_step     bigint      not null,          -- of the last code that was taken: none at or before it counts again
  confirmed_at  timestamptz,                   -- absent until a first code showed that the device knows the secret
  created_at    timestamptz not null
);
select linli_scope('second_factors');
-- Whoever works for a caller writes secrets and never reads one.
grant select (account_id, place_id, place_no, confirmed_at, created_at), insert, update, delete
   on second_factors to ${app}, ${city};
grant select, insert, update, delete on second_factors to ${jobs};

create table recovery_codes (
  account_id uuid        not null references second_factors (account_id) on delete cascade,
  digest     text        not null,
  used_at    timestamptz,
  primary key (account_id, digest)
);
grant select (account_id), insert, delete on recovery_codes to ${app}, ${city};
grant select, insert, update on recovery_codes to ${jobs};

-- Signed in with the password, the code still missing: good for the page that asks for it and nothing else.
alter table sign_ins add column awaits_code boolean not null default false;
grant select (awaits_code) on sign_ins to ${app}, ${city};
