-- answers: nothing; writes the staged outlines beside the boundaries they were made of
-- parameters: attestedOn: the day these were given for; fingerprint: of the coverage
-- index: none, because a coverage is a good part of all boundaries
update boundary
set outline_4 = st_multi(st_forcepolygonccw(staged.outline_4)),
    outline_5 = st_multi(st_forcepolygonccw(staged.outline_5)),
    outline_6 = st_multi(st_forcepolygonccw(staged.outline_6)),
    outline_7 = st_multi(st_forcepolygonccw(staged.outline_7)),
    outline_8 = st_multi(st_forcepolygonccw(staged.outline_8)),
    outline_9 = st_multi(st_forcepolygonccw(staged.outline_9)),
    outline_10 = st_multi(st_forcepolygonccw(staged.outline_10)),
    outlined_with = :fingerprint
from staged_outline staged
where boundary.territory_id = staged.territory_id
  and boundary.attested_on = :attestedOn
  and not boundary.computed
  and boundary.accuracy <> 'schematic'
