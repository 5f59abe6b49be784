-- answers: the lines that contradict what another source says for the same day
-- parameters: source: the id of the file's own source
-- index: attestation_pkey
select staged.line,
       staged.aspect,
       staged.value as said,
       coalesce(team.identity_key, known.value) as known,
       known.source_id as known_from
from staged_attestation staged
join attestation known
    on known.territory_id = staged.territory_id
    and known.aspect = staged.aspect
    and known.on_date = staged.on_date
left join territory team
    on team.id = case when known.aspect = 'member-of' then known.value::uuid end
where known.value <> staged.value
  and known.source_id <> :source
order by staged.line
