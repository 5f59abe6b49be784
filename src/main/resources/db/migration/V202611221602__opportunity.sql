-- Investment opportunities: places where one can invest, each with its point, its state and its source.

create table opportunity (
    id                 uuid primary key,
    code               text not null unique,
    source_id          text not null references source,
    external_id        text,
    kind               text not null,
    status             text not null,
    title              text not null,
    summary            text,
    description        text,
    municipality_id    uuid references territory,
    locality           text,
    geom               geometry(Point, 4326),
    geometry_accuracy  text not null,
    former_use         text,
    occupancy          text,
    owner_class        text not null default 'unknown',
    transfer_mode      text,
    plot_m2            numeric check (plot_m2 >= 0),
    gross_floor_m2     numeric check (gross_floor_m2 >= 0),
    volume_m3          numeric check (volume_m3 >= 0),
    price_eur          numeric check (price_eur >= 0),
    rent_eur_per_year  numeric check (rent_eur_per_year >= 0),
    available_from     date,
    last_confirmed_at  timestamptz,
    recorded_at        timestamptz not null,
    updated_at         timestamptz not null,
    constraint opportunity_external unique (source_id, external_id)
);
comment on table opportunity is 'A place where one can invest';
comment on column opportunity.id is 'Our own identifier; UUIDv5 of source and external id for imported records';
comment on column opportunity.code is 'Short public code, for people';
comment on column opportunity.source_id is 'Who published the record';
comment on column opportunity.external_id is 'Its key at the source';
comment on column opportunity.kind is 'building, building-with-land, land, hamlet, business-zone-lot, business-zone, premises, public-project, maritime-concession, other';
comment on column opportunity.status is 'Where it is in its life: potential, published, negotiating, reserved, in-works, reused, withdrawn, unknown';
comment on column opportunity.title is 'Title in Italian';
comment on column opportunity.summary is 'One or two sentences in Italian';
comment on column opportunity.description is 'Full text in Italian';
comment on column opportunity.municipality_id is 'The municipality it lies in; computed from the point where there is one';
comment on column opportunity.locality is 'Hamlet or quarter';
comment on column opportunity.geom is 'Where it is, WGS 84';
comment on column opportunity.geometry_accuracy is 'surveyed, cadastral, approximate, municipality-seat or none';
comment on column opportunity.former_use is 'What it was used for';
comment on column opportunity.occupancy is 'vacant, partly-vacant, transitional, occupied or unknown';
comment on column opportunity.owner_class is 'public, private, mixed or unknown; never a person';
comment on column opportunity.transfer_mode is 'How it may be had: sale, lease, concession, ...';
comment on column opportunity.plot_m2 is 'Plot, square metres';
comment on column opportunity.gross_floor_m2 is 'Gross floor, square metres';
comment on column opportunity.volume_m3 is 'Volume, cubic metres';
comment on column opportunity.price_eur is 'Asked price, euro';
comment on column opportunity.rent_eur_per_year is 'Asked rent or fee, euro a year';
comment on column opportunity.available_from is 'First day it may be had';
comment on column opportunity.last_confirmed_at is 'When somebody responsible last confirmed the record';
comment on column opportunity.recorded_at is 'When the record was first stored here';
comment on column opportunity.updated_at is 'When the record last changed here';
create index opportunity_geom on opportunity using gist (geom);
create index opportunity_municipality on opportunity (municipality_id, id);
