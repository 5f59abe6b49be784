-- answers: nothing; decides what becomes of staged borders whose territory has one for that day already. The more
--          accurate one stands; of two that are equally accurate the newer of one source, else the one with more
--          corners, else the one that came first
-- parameters: attestedOn: the day the file is valid for; accuracy: surveyed or generalised; source: id of the source
-- index: boundary_given
update staged_boundary staged
set verdict = case
        when st_asbinary(known.geom) = st_asbinary(staged.geom) and (known.accuracy = :accuracy or known.accuracy = 'surveyed')
            then 'known'
        when known.accuracy <> :accuracy then case when :accuracy = 'surveyed' then 'replaces' else 'yields' end
        when known.source_id = :source or st_npoints(known.geom) < st_npoints(staged.geom) then 'replaces'
        else 'yields'
    end,
    known_source = known.source_id,
    known_accuracy = known.accuracy,
    known_corners = st_npoints(known.geom)
from boundary known
where known.territory_id = staged.territory_id
  and known.attested_on = :attestedOn
  and not known.computed
  and known.accuracy <> 'schematic'
