-- answers: what several territories were called on a day
-- parameters: ids: the territories; asOf: the day
-- index: territory_name_territory_id_lang_valid_excl, territory_code_of
select wanted.id, called.name, code.code as istat_code
from unnest(:ids::uuid[]) as wanted (id)
-- One by one: the index of names cannot be asked for several territories at once.
cross join lateral (
    select name.name
    from territory_name name
    where name.territory_id = wanted.id and name.lang = 'it' and name.valid @> :asOf
    limit 1
) called
left join territory_code code
    on code.territory_id = wanted.id and code.scheme = 'istat' and code.valid @> :asOf
