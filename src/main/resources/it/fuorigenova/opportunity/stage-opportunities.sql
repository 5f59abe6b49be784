-- answers: nothing; makes the table that a file's records are copied into
-- parameters: none
-- index: none, because the table is new
create temp table staged_opportunity (
    line               bigint not null,
    id                 uuid not null,
    code               text not null,
    source_id          text not null,
    external_id        text,
    kind               text not null,
    status             text not null,
    title              text not null,
    summary            text,
    description        text,
    declared_id        uuid,
    locality           text,
    geom               geometry(Point, 4326),
    geometry_accuracy  text not null,
    former_use         text,
    occupancy          text,
    owner_class        text not null,
    transfer_mode      text,
    plot_m2            numeric,
    gross_floor_m2     numeric,
    volume_m3          numeric,
    price_eur          numeric,
    rent_eur_per_year  numeric,
    available_from     date,
    municipality_id    uuid,
    verdict            text,
    distance_m         double precision,
    other_id           uuid
) on commit drop
