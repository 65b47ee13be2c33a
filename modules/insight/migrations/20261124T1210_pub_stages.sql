-- Who stood on which step of the ladder, and when, for what others measure by it.
create view insight.pub_stages as
  select person_id, stage, entered_at, left_at from insight.stages;
