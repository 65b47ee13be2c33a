-- When the shop's rhythms were last learned, and from how many orders: one row.
create table insight.learned (
  one boolean primary key check (one),
  at timestamptz not null,
  orders bigint not null
);
