-- answers: how many commits are forgotten: those of which no change is left, but for the last one
-- parameters: none
-- index: change_pkey
delete from change_commit
where number < (select max(number) from change_commit)
  and not exists (select from change where change.transaction_id = change_commit.transaction_id)
