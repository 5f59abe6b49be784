-- answers: how many records an import had written, of each of which it is said what became of it: what is staged was undone
-- parameters: job: identifier of the import
-- index: import_change_pkey
update import_change change
set outcome = case
        when not exists (select from staged_opportunity staged where staged.id = change.item_id) then 'left'
        when change.version = 1 then 'ended'
        else 'restored'
    end
where change.job_id = :job
