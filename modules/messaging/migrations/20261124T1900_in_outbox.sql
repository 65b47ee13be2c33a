-- Whether a message that went stayed in the house, because its channel had no credentials.
create or replace view messaging.pub_messages as
  select person_id, message_id, origin_id, channel, kind, purpose, batch_id, template_id,
    template_version, conversation_id, staff_id, subject, body, attachments, to_address, state, because,
    goes_at, sent_at, far_id, cost, media_code, created_by, created_at,
    coalesce(far_answer ->> 'outbox' = 'true', false) as in_outbox
  from messaging.messages;
