-- answers: nothing; stores the staged borders that are new or take the place of the one known for that day
-- parameters: attestedOn: the day the file is valid for; accuracy: surveyed or generalised; source: id of the source
-- index: boundary_given
insert into boundary as known (territory_id, attested_on, accuracy, source_id, geom, area_km2)
select territory_id, :attestedOn, :accuracy, :source, geom, st_area(geom::geography) / 1e6
from staged_boundary
where verdict in ('new', 'replaces')
on conflict (territory_id, attested_on) where not computed and accuracy <> 'schematic' do update
    set accuracy = excluded.accuracy,
        source_id = excluded.source_id,
        geom = excluded.geom,
        area_km2 = excluded.area_km2
