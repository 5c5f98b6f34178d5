-- What a resident is given to read by, without an account, what became of an opinion. The code itself is not kept.
create table opinion_receipts (
  opinion_id uuid        primary key references opinions (id) on delete cascade,
  code_hash  text        not null unique check (length(code_hash) = 64),   -- SHA-256 of 123 random bits, hexadecimal
  issued_at  timestamptz not null
);
-- A receipt is where its opinion is, also after a correction of the place.
alter table opinion_receipts enable row level security;
create policy with_its_opinion on opinion_receipts to ${app}
  using (exists (select from opinions o where o.id = opinion_id));
create policy whole_city on opinion_receipts to ${city}, ${jobs} using (true);
grant select, insert, update on opinion_receipts to ${app}, ${city};
grant select on opinion_receipts to ${jobs};

-- The only way to an opinion without a scope, and all that it shows: neither words nor contact can be asked of it.
create function opinion_by_receipt(given text)
  returns table (opinion_id uuid, place_id uuid, state text, category text, reply text,
                 received_at timestamptz, answered_at timestamptz)
  language sql stable security definer set search_path from current as $$
  select o.id, o.place_id, o.state, o.category, o.reply, o.received_at, o.answered_at
    from opinion_receipts r join opinions o on o.id = r.opinion_id
   where r.code_hash = given
$$;
revoke execute on function opinion_by_receipt(text) from public;
grant execute on function opinion_by_receipt(text) to ${app}, ${city};
