alter table imports.imports drop constraint imports_kind_check;
alter table imports.imports add constraint imports_kind_check
  check (kind in ('orders', 'people', 'subscriptions'));
