-- Territories in time. What a source said about a territory on a day is an attestation; codes, names, lives and
-- memberships are derived from the attestations, so that the order in which files arrive does not matter.

create extension if not exists postgis;
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- How names are compared: without accents, case, apostrophes and hyphens.
create function fold(name text) returns text
    language sql immutable strict parallel safe
    return translate(lower(public.unaccent('public.unaccent'::regdictionary, name)), '''’-', '   ');
comment on function fold(text) is 'A name as it is compared: lower case, no accents, blanks for apostrophes and hyphens';

create table source (
    id          text primary key,
    title       text not null,
    publisher   text,
    licence     text,
    url         text
);
comment on table source is 'Who says it: a data set or a file that statements come from';
comment on column source.id is 'Short stable key, for instance istat-elenco-comuni';
comment on column source.title is 'Title as its publisher gives it';
comment on column source.publisher is 'Body that publishes it';
comment on column source.licence is 'Licence as stated at the origin';
comment on column source.url is 'Where it is published';

create table territory (
    id           uuid primary key,
    kind         text not null check (kind in
                     ('country', 'region', 'metropolitan-city', 'province', 'zone', 'union', 'municipality')),
    identity_key text not null unique,
    seat            geometry(Point, 4326),
    stated_area_km2 numeric,
    seat_source_id  text references source
);
comment on table territory is 'A place that is governed or planned for, whatever its codes and borders have been';
comment on column territory.id is 'Our own identifier, the same on every installation: UUIDv5 of identity_key';
comment on column territory.kind is 'country, region, metropolitan-city, province, zone, union or municipality';
comment on column territory.identity_key is 'What makes it itself through every reform: a municipality''s Belfiore code';
comment on column territory.seat is 'Where it is governed from, or its main locality; WGS 84';
comment on column territory.stated_area_km2 is 'Area as a source states it, square kilometres; for schematic boundaries';
comment on column territory.seat_source_id is 'Who gave the seat and the stated area';
create index territory_seat on territory using gist (seat);

create table attestation (
    territory_id uuid not null references territory,
    aspect       text not null check (aspect ~ '^(exists|istat|belfiore|uts|iso|key|acronym|name:[a-z]{2,3}|member-of)$'),
    value        text not null,
    on_date      date not null,
    source_id    text not null references source,
    primary key (territory_id, aspect, on_date)
);
comment on table attestation is 'What a source said about a territory on a day';
comment on column attestation.territory_id is 'The territory it is about';
comment on column attestation.aspect is 'exists, a code scheme, name:<language> or member-of';
comment on column attestation.value is 'true or false, the code, the name, or the identifier of the group';
comment on column attestation.on_date is 'The day for which the source says it';
comment on column attestation.source_id is 'Who says it';

create table stated_membership (
    member_id uuid not null references territory,
    group_id  uuid not null references territory,
    valid     daterange not null check (not isempty(valid)),
    note      text,
    source_id text not null references source,
    exclude using gist (member_id with =, group_id with =, valid with &&)
);
create index stated_membership_of on stated_membership (member_id, group_id);
comment on table stated_membership is 'Memberships given with their own dates: unions and homogeneous zones';
comment on column stated_membership.member_id is 'The member';
comment on column stated_membership.group_id is 'The group it belongs to';
comment on column stated_membership.valid is 'When it belongs to it, last day excluded';
comment on column stated_membership.note is 'What is doubtful or worth knowing about it';
comment on column stated_membership.source_id is 'Who says it';

create table territory_life (
    territory_id uuid not null references territory,
    valid        daterange not null,
    exclude using gist (territory_id with =, valid with &&)
);
comment on table territory_life is 'When a territory existed; derived';
comment on column territory_life.territory_id is 'The territory';
comment on column territory_life.valid is 'A period of existence, last day excluded; unbounded where no source tells';
create index territory_life_of on territory_life (territory_id);

create table territory_code (
    territory_id uuid not null references territory,
    scheme       text not null check (scheme in ('istat', 'belfiore', 'uts', 'iso', 'key', 'acronym')),
    code         text not null,
    valid        daterange not null,
    source_id    text not null references source,
    exclude using gist (territory_id with =, scheme with =, valid with &&),
    -- A code names one territory on any day; car plates (acronym) are names, not keys.
    constraint code_names_one_territory exclude using gist (scheme with =, code with =, valid with &&)
        where (scheme <> 'acronym')
);
comment on table territory_code is 'Codes with their dates; derived';
comment on column territory_code.territory_id is 'The territory';
comment on column territory_code.scheme is 'istat, belfiore (cadastral), uts (statistical code of supra-municipal units), iso, key (ours, for zones and unions), acronym';
comment on column territory_code.code is 'The code, with its leading zeros';
comment on column territory_code.valid is 'When it was in force, last day excluded';
comment on column territory_code.source_id is 'Who first said so';
create index territory_code_lookup on territory_code (scheme, code);
create index territory_code_of on territory_code (territory_id);

create table territory_name (
    territory_id uuid not null references territory,
    lang         text not null,
    name         text not null,
    valid        daterange not null,
    source_id    text not null references source,
    exclude using gist (territory_id with =, lang with =, valid with &&)
);
comment on table territory_name is 'Names with their language and dates; derived';
comment on column territory_name.territory_id is 'The territory';
comment on column territory_name.lang is 'ISO 639-1 language of the name';
comment on column territory_name.name is 'The name, spelt as its source spells it';
comment on column territory_name.valid is 'When it was in force, last day excluded';
comment on column territory_name.source_id is 'Who first said so';
create index territory_name_fold on territory_name using gin (fold(name) gin_trgm_ops);
create index territory_name_of on territory_name (territory_id);

create table membership (
    member_id uuid not null references territory,
    group_id  uuid not null references territory,
    direct    boolean not null,
    valid     daterange not null,
    exclude using gist (member_id with =, group_id with =, valid with &&)
);
comment on table membership is 'Who belongs to what and when, groups of groups included; derived';
comment on column membership.member_id is 'The member';
comment on column membership.group_id is 'The group, however many steps above';
comment on column membership.direct is 'Whether it is one step above';
comment on column membership.valid is 'When, last day excluded';
create index membership_of_group on membership (group_id, member_id);
create index membership_of_member on membership (member_id);

create table boundary (
    territory_id uuid not null references territory,
    attested_on  date,
    accuracy     text not null check (accuracy in ('surveyed', 'generalised', 'schematic')),
    computed     boolean not null default false,
    source_id    text not null references source,
    geom         geometry(MultiPolygon, 4326) not null,
    area_km2     numeric not null,
    members_without_boundary integer not null default 0,
    valid        daterange not null default 'empty',
    constraint given_has_a_day check (computed or accuracy = 'schematic' or attested_on is not null),
    -- Deferred, because deriving the validity of a series rewrites several rows before it holds again.
    constraint one_boundary_at_a_time exclude using gist (territory_id with =, valid with &&)
        deferrable initially deferred
);
create unique index boundary_given on boundary (territory_id, attested_on)
    where not computed and accuracy <> 'schematic';
comment on table boundary is 'Borders with their dates, accuracy and source';
comment on column boundary.territory_id is 'The territory it bounds';
comment on column boundary.attested_on is 'The day the source gives it for (its vintage); of the newest part where computed; null where schematic';
comment on column boundary.accuracy is 'surveyed, generalised by its publisher, or schematic: drawn by us around the seat';
comment on column boundary.computed is 'True where it was united from the members'' boundaries';
comment on column boundary.source_id is 'Who drew it';
comment on column boundary.geom is 'The area, WGS 84, exterior rings counter-clockwise';
comment on column boundary.area_km2 is 'Area on the ellipsoid in square kilometres; as stated by a source where schematic';
comment on column boundary.members_without_boundary is 'Members whose area is missing from a computed boundary';
comment on column boundary.valid is 'When it is the one to show, last day excluded; derived';
create index boundary_geom on boundary using gist (geom);

create table lineage (
    from_id   uuid not null references territory,
    to_id     uuid not null references territory,
    on_date   date not null,
    event     text not null check (event in ('merged-into', 'split-into', 'succeeded-by', 'ceded-land-to')),
    source_id text not null references source,
    primary key (from_id, to_id, on_date)
);
comment on table lineage is 'What became of what: one row for each pair of an event';
comment on column lineage.from_id is 'The territory before';
comment on column lineage.to_id is 'The territory after';
comment on column lineage.on_date is 'The first day of the new state';
comment on column lineage.event is 'merged-into, split-into, succeeded-by or ceded-land-to';
comment on column lineage.source_id is 'Who says it';
