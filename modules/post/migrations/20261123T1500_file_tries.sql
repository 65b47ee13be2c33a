-- How often a file was opened without being settled: at one that ends the process, work would begin anew
-- for ever.
alter table post.files add column tries int not null default 0;
