-- Whoever holds a receipt is told why nothing came of it as well. Its columns are named where it is asked, so that the
-- version before this one goes on with it.
drop function opinion_by_receipt(text);
create function opinion_by_receipt(given text)
  returns table (opinion_id uuid, place_id uuid, state text, category text, reply text,
                 received_at timestamptz, answered_at timestamptz, reason text)
  language sql stable security definer set search_path from current as $$
  select o.id, o.place_id, o.state, o.category, o.reply, o.received_at, o.answered_at,
         (select s.words from opinion_steps s
           where s.opinion_id = o.id and s.what = 'DECLINED' and o.state = 'DECLINED'
           order by s.version desc limit 1)
    from opinion_receipts r join opinions o on o.id = r.opinion_id
   where r.code_hash = given
$$;
revoke execute on function opinion_by_receipt(text) from public;
grant execute on function opinion_by_receipt(text) to ${app}, ${city};
