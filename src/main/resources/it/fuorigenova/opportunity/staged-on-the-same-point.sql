-- answers: the staged records whose point stands on an earlier line too; seats of municipalities are shared by nature
-- parameters: none
-- index: none, because it reads the whole table
with numbered as (
    select line, geom, row_number() over (partition by geom order by line) as n
    from staged_opportunity
    where geom is not null
      and geometry_accuracy <> 'municipality-seat'
)
select line, st_x(geom) || ', ' || st_y(geom) as point
from numbered
where n > 1
order by line
