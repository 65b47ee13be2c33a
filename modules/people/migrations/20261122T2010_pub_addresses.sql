create view people.pub_addresses as
  select person_id, address_id, label, postal_code, prefecture, city, created_at from people.addresses;
