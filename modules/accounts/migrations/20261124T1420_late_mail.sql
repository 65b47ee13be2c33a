-- Whether a lead is told by mail, in the morning, of replies that are late.
alter table accounts.staff add column late_mail boolean not null default true;
