-- answers: what happened to a territory: its beginning and end, changes of code and name, what it became or came from
-- parameters: id: the territory
-- index: territory_code_of
select on_date, event, detail, other_id
from (
    select lower(valid) as on_date, 'established' as event, null::text as detail, null::uuid as other_id
    from territory_life where territory_id = :id and not lower_inf(valid)
    union all
    select upper(valid), 'ceased', null, null
    from territory_life where territory_id = :id and not upper_inf(valid)
    union all
    select lower(valid), 'recoded', scheme || ': ' || before || ' -> ' || code, null
    from (select scheme, code, valid, lag(code) over (partition by scheme order by valid) as before
          from territory_code where territory_id = :id) codes
    where before <> code
    union all
    select lower(valid), 'renamed', before || ' -> ' || name, null
    from (select lang, name, valid, lag(name) over (partition by lang order by valid) as before
          from territory_name where territory_id = :id) names
    where before <> name
    union all
    select lower(valid), 'joined', null, group_id
    from membership where member_id = :id and direct and not lower_inf(valid)
    union all
    select upper(valid), 'left', null, group_id
    from membership where member_id = :id and direct and not upper_inf(valid)
    union all
    select on_date, event, null, to_id from lineage where from_id = :id
    union all
    select on_date, 'received-' || event, null, from_id from lineage where to_id = :id
) happened
order by on_date, event collate "C", detail collate "C"
