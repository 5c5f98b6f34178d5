-- When somebody first asked for a content that its store does not have any more; null again once it is back, as after a
-- restore. The row stays what it is: an attachment, until somebody removes it for a reason.
alter table opinion_attachments add column lost_at timestamptz;
create index opinion_attachments_lost on opinion_attachments (id) where lost_at is not null and file_key is not null;
