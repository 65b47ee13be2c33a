-- What the sample shop made besides its people and orders, so that it can be put away with them.
alter table accounts.company add column sample_made jsonb not null default '[]';
