-- answers: nothing; makes the table that a file's records are copied into: a record and how it was placed
-- parameters: none
-- index: none, because the table is new
create temp table staged_opportunity (
    line        bigint not null,
    declared_id uuid,
    like opportunity,
    verdict     text,
    distance_m  double precision,
    other_id    uuid
) on commit drop;

-- What the file does not say is computed later, or here on the way into the table.
alter table staged_opportunity
    alter column municipality_codes drop not null,
    alter column recorded_at drop not null,
    alter column updated_at drop not null,
    alter column parcel_references drop not null,
    alter column obstacle_types drop not null,
    alter column document_types drop not null;
