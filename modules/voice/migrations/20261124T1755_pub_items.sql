-- What was decided of items, and from when to when it took; not what was said.
create view voice.pub_items as
  select i.item_id, i.decision, i.decided_at, i.done_at,
    (select min(v.said_at) from voice.item_voices iv
      join voice.voices v on v.person_id = iv.person_id and v.voice_id = iv.voice_id
      where iv.item_id = i.item_id and v.state = 'kept') as first_said_at
  from voice.items i;
