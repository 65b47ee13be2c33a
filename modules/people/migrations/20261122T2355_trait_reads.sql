-- Hardly anybody was merged: only their rows are put in order, instead of a million people's.
create index traits_merged on people.traits (person_id, key) where origin_id <> person_id;

create or replace view people.pub_traits as
  select t.person_id, t.key, t.value #>> '{}' as text,
    case when jsonb_typeof(t.value) = 'number' then (t.value #>> '{}')::numeric end as number,
    case when jsonb_typeof(t.value) = 'boolean' then (t.value #>> '{}')::boolean end as flag,
    t.updated_at
  from people.traits t
  where not exists (
      select from people.traits o
      where o.origin_id <> o.person_id and o.person_id = t.person_id and o.key = t.key
        and (o.updated_at > t.updated_at or (o.updated_at = t.updated_at
          and t.origin_id <> t.person_id and o.origin_id < t.origin_id)))
    and (t.origin_id = t.person_id or not exists (
      select from people.traits o
      where o.person_id = t.person_id and o.key = t.key and o.origin_id = t.person_id
        and o.updated_at >= t.updated_at));
