-- answers: the issues of an import, in their order
-- parameters: run: identifier of the import; after: number of the last one of the page before, or 0; most: how many
-- index: import_issue_pkey
select ordinal, severity, line, field, value, reason, suggestion
from import_issue
where run_id = :run
  and ordinal > :after
order by ordinal
limit :most
