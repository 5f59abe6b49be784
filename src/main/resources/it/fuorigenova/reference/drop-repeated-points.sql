-- answers: the lines whose source and external id stand on an earlier line too; they are dropped
-- parameters: none
-- index: none, because it reads the whole table
with numbered as (
    select line, row_number() over (partition by id order by line) as n from staged_reference_point
)
delete from staged_reference_point staged
using numbered
where numbered.line = staged.line
  and numbered.n > 1
returning staged.line, staged.external_id
