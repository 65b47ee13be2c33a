-- Found by what met them, by product, and the newest of all.
create index needs_met_by on voice.needs (met_by) where met_by is not null;
create index needs_product on voice.needs (product_id, created_at desc, need_id desc)
  where product_id is not null;
create index needs_latest on voice.needs (created_at desc, need_id desc);
-- Voices of one conversation.
create index voices_conversation on voice.voices (conversation_id) where conversation_id is not null;
