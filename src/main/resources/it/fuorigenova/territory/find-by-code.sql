-- answers: the territories that have had a code, the one that held it on the day first
-- parameters: scheme: istat, belfiore, uts, nuts, iso or key; code: with its leading zeros; asOf: the day
-- index: territory_code_lookup
select territory_id
from territory_code
where scheme = :scheme and code = :code
group by territory_id
order by bool_or(valid @> :asOf) desc, max(upper(valid)) desc nulls first
limit 2
