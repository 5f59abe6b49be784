-- Who works on the map together, and by what they are known.

create table organisation (
    id           uuid primary key default gen_random_uuid(),
    key          text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{1,62}[a-z0-9]$' and key <> 'self'),
    name         text not null check (name <> ''),
    kind         text not null check (kind in ('operator', 'metropolitan-city', 'union', 'municipality', 'region', 'partner')),
    territory_id uuid references territory,
    homepage     text check (homepage ~ '^https?://'),
    ended_on     date,
    constraint governs_a_territory check (territory_id is not null or kind in ('operator', 'partner'))
);
comment on table organisation is 'A body that works on the map: never a person, and never deleted';
comment on column organisation.id is 'Our own identifier';
comment on column organisation.key is 'Short name in addresses and in tokens: cm-genova';
comment on column organisation.name is 'Its name, in Italian';
comment on column organisation.kind is 'operator (who runs this installation, and may work everywhere), metropolitan-city, union, municipality, region or partner';
comment on column organisation.territory_id is 'The territory it works in, with all municipalities of it; null for an operator, and for a partner that only reads';
comment on column organisation.homepage is 'Its page';
comment on column organisation.ended_on is 'The day from which it no longer works with us: its keys and tokens are worth nothing then';

create table convention (
    id              uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation,
    signed_on       date not null,
    expires_on      date check (expires_on > signed_on),
    data_duties     text not null check (data_duties <> ''),
    link            text check (link ~ '^https?://')
);
comment on table convention is 'What was agreed with an organisation: who keeps which data up to date';
comment on column convention.id is 'Our own identifier';
comment on column convention.organisation_id is 'With whom';
comment on column convention.signed_on is 'The day it was signed';
comment on column convention.expires_on is 'The first day on which it no longer holds; null for one without an end';
comment on column convention.data_duties is 'Which data the organisation keeps up to date, and how often, in Italian';
comment on column convention.link is 'Where the act is published';
create index convention_of_organisation on convention (organisation_id, signed_on);

create table api_key (
    id              uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation,
    name            text not null check (name <> ''),
    role            text not null check (role in ('viewer', 'contributor', 'editor', 'validator', 'administrator')),
    territory_id    uuid references territory,
    prefix          text not null unique,
    hash            bytea not null unique check (length(hash) = 32),
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at > created_at),
    revoked_at      timestamptz,
    last_used_at    timestamptz
);
comment on table api_key is 'A key by which a program of an organisation is known; of the key itself only its hash is kept';
comment on column api_key.id is 'Our own identifier';
comment on column api_key.organisation_id is 'Whose it is';
comment on column api_key.name is 'What it is used for; never a person';
comment on column api_key.role is 'What may be done with it: viewer, contributor, editor, validator or administrator';
comment on column api_key.territory_id is 'The territory it is good for; null for all that its organisation works in';
comment on column api_key.prefix is 'How it begins, to tell it from others';
comment on column api_key.hash is 'SHA-256 of the key; its 256 bits of chance need no slower one';
comment on column api_key.created_at is 'When it was made';
comment on column api_key.expires_at is 'From when on it is worth nothing';
comment on column api_key.revoked_at is 'When it was revoked';
comment on column api_key.last_used_at is 'When it was last used, to the minute';
create index api_key_of_organisation on api_key (organisation_id, created_at);
