-- Noted by the product itself: no reason to keep somebody whom an undone import had brought.
alter table segments.held_back add column source text not null default 'system';
