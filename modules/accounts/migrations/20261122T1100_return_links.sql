-- An invitation with a member's id lets that member choose a new way in.
alter table accounts.invitations add column staff_id uuid references accounts.staff;
