-- What the issuer remembers (O11). Only the jobs role touches it: whoever signs in has no scope yet.

create table signing_keys (
  id              text        primary key,     -- the token's kid
  public_key      text        not null,        -- JWK
  sealed_key      text        not null,        -- the private JWK, encrypted under the platform's key set
  created_at      timestamptz not null,
  signs_from      timestamptz not null,        -- published before it signs, so that every cache knows it by then
  published_until timestamptz                  -- absent while it signs or will sign
);
grant select, insert, update, delete on signing_keys to ${jobs};

create table sign_ins (
  id            uuid        primary key,
  account_id    uuid        not null references accounts (id),
  secret_digest text        not null,          -- the cookie's other half
  device        text        not null,
  started_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz
);
create index sign_ins_by_account on sign_ins (account_id, id desc);
create index sign_ins_by_end on sign_ins (expires_at);
grant select, insert, update, delete on sign_ins to ${jobs};
-- Lists and revocations work for a caller. The digest is nobody's to read.
grant select (id, account_id, device, started_at, last_seen_at, expires_at, ended_at), update (ended_at)
   on sign_ins to ${app}, ${city};

-- Spring Authorization Server's own table, in PostgreSQL's types.
create table oauth2_authorization (
  id                            varchar(100) primary key,
  registered_client_id          varchar(100) not null,
  principal_name                varchar(200) not null,
  authorization_grant_type      varchar(100) not null,
  authorized_scopes             varchar(1000),
  attributes                    text,
  state                         varchar(500),
  authorization_code_value      text,
  authorization_code_issued_at  timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata   text,
  access_token_value            text,
  access_token_issued_at        timestamptz,
  access_token_expires_at       timestamptz,
  access_token_metadata         text,
  access_token_type             varchar(100),
  access_token_scopes           varchar(1000),
  oidc_id_token_value           text,
  oidc_id_token_issued_at       timestamptz,
  oidc_id_token_expires_at      timestamptz,
  oidc_id_token_metadata        text,
  refresh_token_value           text,
  refresh_token_issued_at       timestamptz,
  refresh_token_expires_at      timestamptz,
  refresh_token_metadata        text,
  user_code_value               text,
  user_code_issued_at           timestamptz,
  user_code_expires_at          timestamptz,
  user_code_metadata            text,
  device_code_value             text,
  device_code_issued_at         timestamptz,
  device_code_expires_at        timestamptz,
  device_code_metadata          text
);
-- Tokens are longer than an index entry may be; a hash index has no such bound.
create index authorizations_by_code on oauth2_authorization using hash (authorization_code_value);
create index authorizations_by_access_token on oauth2_authorization using hash (access_token_value);
create index authorizations_by_refresh_token on oauth2_authorization using hash (refresh_token_value);
create index authorizations_by_id_token on oauth2_authorization using hash (oidc_id_token_value);
create index authorizations_by_state on oauth2_authorization using hash (state);
grant select, insert, update, delete on oauth2_authorization to ${jobs};
