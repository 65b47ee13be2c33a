-- The place to which paper goes, as one text: for whoever prints, and to know it again when it comes back.
create view people.pub_postal as
  select distinct on (person_id) person_id, address_id,
    concat_ws(' ', postal_code, prefecture, city, street, building) as address
  from people.addresses order by person_id, label <> 'home', created_at, address_id;
