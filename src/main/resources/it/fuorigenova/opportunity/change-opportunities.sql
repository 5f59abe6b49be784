-- answers: how many known records are changed to what was staged
-- parameters: now: RFC 3339
-- index: opportunity_pkey
update opportunity known
set kind = staged.kind,
    status = staged.status,
    title = staged.title,
    summary = staged.summary,
    description = staged.description,
    municipality_id = staged.municipality_id,
    locality = staged.locality,
    geom = staged.geom,
    geometry_accuracy = staged.geometry_accuracy,
    former_use = staged.former_use,
    occupancy = staged.occupancy,
    owner_class = staged.owner_class,
    transfer_mode = staged.transfer_mode,
    plot_m2 = staged.plot_m2,
    gross_floor_m2 = staged.gross_floor_m2,
    volume_m3 = staged.volume_m3,
    price_eur = staged.price_eur,
    rent_eur_per_year = staged.rent_eur_per_year,
    available_from = staged.available_from,
    updated_at = cast(:now as timestamptz)
from staged_opportunity staged
where known.id = staged.id
  and (
      known.kind, known.status, known.title, known.summary, known.description, known.municipality_id,
      known.locality, known.geom, known.geometry_accuracy, known.former_use, known.occupancy,
      known.owner_class, known.transfer_mode, known.plot_m2, known.gross_floor_m2, known.volume_m3,
      known.price_eur, known.rent_eur_per_year, known.available_from)
      is distinct from (
      staged.kind, staged.status, staged.title, staged.summary, staged.description, staged.municipality_id,
      staged.locality, staged.geom, staged.geometry_accuracy, staged.former_use, staged.occupancy,
      staged.owner_class, staged.transfer_mode, staged.plot_m2, staged.gross_floor_m2, staged.volume_m3,
      staged.price_eur, staged.rent_eur_per_year, staged.available_from)
