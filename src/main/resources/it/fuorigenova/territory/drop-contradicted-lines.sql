-- answers: nothing; leaves out all that the contradicted lines said
-- parameters: source: the id of the file's own source
-- index: attestation_pkey
delete from staged_attestation
where line in (
    select staged.line
    from staged_attestation staged
    join attestation known
        on known.territory_id = staged.territory_id
        and known.aspect = staged.aspect
        and known.on_date = staged.on_date
    where known.value <> staged.value
      and known.source_id <> :source
)
