-- How near a person lets the shop come, whole, and where they are reached: for whoever sends.
create view people.pub_wishes as
  select person_id, dial, wishes, language from people.persons
  where merged_into is null and status <> 'erased';

create view people.pub_points as
  select person_id, kind, value, refused, created_at from people.contact_points;
