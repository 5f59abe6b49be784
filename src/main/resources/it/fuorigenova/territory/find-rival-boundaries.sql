-- answers: the staged borders that do not stand, and those that take the place of another source's, by line
-- parameters: source: the id of the file's own source
-- index: none, because it reads only what is staged
select line, verdict, known_source, known_accuracy, known_corners, st_npoints(geom) as corners
from staged_boundary
where verdict = 'yields' or (verdict = 'replaces' and known_source <> :source)
order by line
