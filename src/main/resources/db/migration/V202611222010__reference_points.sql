-- Points that a site's worth is measured by: the stations, ports and airports it is near to.

create table reference_point (
    id                uuid primary key,
    source_id         text not null references source,
    external_id       text not null,
    kind              text not null,
    name              text not null,
    geom              geometry(Point, 4326) not null,
    municipality_id   uuid references territory,
    municipality_code text,
    municipality_name text,
    recorded_at       timestamptz not null,
    updated_at        timestamptz not null,
    constraint reference_point_external unique (source_id, external_id)
);
comment on table reference_point is 'A place that nearness is measured to: a railway station, a port, an airport';
comment on column reference_point.id is 'Our own identifier, the same on every installation: UUIDv5 of source and external id';
comment on column reference_point.source_id is 'Who published it';
comment on column reference_point.external_id is 'Its key at the source';
comment on column reference_point.kind is 'A code of the list reference-point-kind';
comment on column reference_point.name is 'Name, as its source writes it';
comment on column reference_point.geom is 'Where it is, WGS 84';
comment on column reference_point.municipality_id is 'The municipality it lies in, or is said to where no boundary tells; computed';
comment on column reference_point.municipality_code is 'ISTAT code of that municipality; computed';
comment on column reference_point.municipality_name is 'Name of that municipality; computed';
comment on column reference_point.recorded_at is 'When it was first stored here';
comment on column reference_point.updated_at is 'When it last changed here';
create index reference_point_geom on reference_point using gist (geom);
-- On the ellipsoid, because a degree of longitude is shorter than one of latitude: the nearest in degrees is another.
create index reference_point_nearest on reference_point using gist (kind, (geom::geography));
