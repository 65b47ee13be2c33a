-- How many living people are known: the sum of these. Counting a million takes longer than the page
-- that says so. Every change adds a row, so that writers never wait for each other; each night a
-- recount makes them one.
create table people.headcount (
  entry_id uuid primary key,
  delta bigint not null
);

insert into people.headcount
select gen_random_uuid(), count(*) from people.persons
where merged_into is null and status = 'known' having count(*) > 0;
