-- How close each living person lets the shop come; channels: only these, null for no wish.
create view people.pub_distance as
  select person_id, dial,
    case when jsonb_typeof(wishes -> 'channels') = 'array' then wishes -> 'channels' end as channels
  from people.persons where merged_into is null and status = 'known';
