-- How the cards of a batch looked when they were printed, by layout_id, so that they look so again when they
-- are printed once more. A batch from before has none and takes its layouts as they are.
alter table post.prints add column designs jsonb not null default '{}';
