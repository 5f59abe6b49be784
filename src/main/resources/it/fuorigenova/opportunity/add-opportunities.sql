-- answers: how many staged records are new and are stored
-- parameters: now: RFC 3339
-- index: opportunity_pkey
insert into opportunity (
    id, code, source_id, external_id, kind, status, title, summary, description, municipality_id, locality,
    geom, geometry_accuracy, former_use, occupancy, owner_class, transfer_mode, plot_m2, gross_floor_m2,
    volume_m3, price_eur, rent_eur_per_year, available_from, recorded_at, updated_at)
select
    id, code, source_id, external_id, kind, status, title, summary, description, municipality_id, locality,
    geom, geometry_accuracy, former_use, occupancy, owner_class, transfer_mode, plot_m2, gross_floor_m2,
    volume_m3, price_eur, rent_eur_per_year, available_from, cast(:now as timestamptz),
    cast(:now as timestamptz)
from staged_opportunity staged
where not exists (select from opportunity known where known.id = staged.id)
order by id
