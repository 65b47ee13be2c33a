-- The channels and media codes in use are found by one step into an index for each.
create index orders_by_channel on orders.orders (channel) where channel is not null;
create index orders_by_media_code on orders.orders (media_code) where media_code is not null;
