-- answers: the number of the last commit that changed anything
-- parameters: none
-- index: change_commit_number_key
select coalesce(max(number), 0) as number from change_commit
