-- answers: how many staged borders are new or differ from the one known for that day
-- parameters: attestedOn: the day the file is valid for; accuracy: surveyed or generalised
-- index: boundary_given
select count(*) as boundaries
from staged_boundary staged
left join boundary known
    on known.territory_id = staged.territory_id
    and known.attested_on = :attestedOn
    and not known.computed
    and known.accuracy = :accuracy
    and known.accuracy <> 'schematic'
where known.territory_id is null or st_asbinary(known.geom) <> st_asbinary(staged.geom)
