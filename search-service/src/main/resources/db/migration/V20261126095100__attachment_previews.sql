-- A small picture of a picture, made when somebody first looks: a content of its own in the store, sealed under the same
-- key, so that it ends with what it was made of.
alter table opinion_attachments
  add column preview_id   uuid,
  add column preview_size bigint check (preview_size > 0),               -- in bytes, as it is handed out
  add constraint opinion_attachments_preview_whole check ((preview_id is null) = (preview_size is null));

create or replace function forget_attachment() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  insert into attachment_leftovers (id, due_at)
    select gone, now() from unnest(array[old.id, old.preview_id]) as gone where gone is not null
    on conflict (id) do update set due_at = excluded.due_at;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.name := null;
  new.sha256 := null;
  new.preview_id := null;
  new.preview_size := null;
  return new;
end $$;
