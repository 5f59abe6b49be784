-- Secrets that an installation makes for itself. In the database, so that every instance of the service that shares
-- it shares them, and they outlive a restart.

create table secret (
    name  text primary key,
    value text not null
);
comment on table secret is 'A secret this installation made for itself; never leaves it';
comment on column secret.name is 'What it is for: cursor';
comment on column secret.value is 'Random text of 256 bits or more';

-- gen_random_uuid draws from a strong source: two have 244 bits of chance, a third one makes them enough.
insert into secret (name, value)
values ('cursor', gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text);
