-- What left by a channel today, and what a far side said last: the page of the channels asks both of each of them.
create index messages_sent on messaging.messages (channel, sent_at desc) where state = 'sent';
create index messages_answered on messaging.messages (channel, message_id desc) where far_answer is not null;
