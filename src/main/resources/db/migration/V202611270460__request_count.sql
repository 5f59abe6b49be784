-- What organisations have asked for with their keys.

create table request_count (
    key_id   uuid not null references api_key,
    day      date not null,
    requests bigint not null check (requests >= 0),
    refused  bigint not null check (refused >= 0),
    primary key (key_id, day)
);
comment on table request_count is 'How many requests came with a key on a day; every instance adds what it has counted, once in a while and when it stops';
comment on column request_count.key_id is 'With which key';
comment on column request_count.day is 'On which day, of UTC';
comment on column request_count.requests is 'How many came';
comment on column request_count.refused is 'How many of them were refused because they were too many';
