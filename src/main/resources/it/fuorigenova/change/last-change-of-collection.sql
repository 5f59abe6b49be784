-- answers: when anything of a collection last changed
-- parameters: collection (the name of a layer)
-- index: change_commit_number_key, from the last commit back to the first that is found
select committed_at
from change_commit
where number is not null
  and exists (select from change
              where change.transaction_id = change_commit.transaction_id and change.collection = :collection)
order by number desc
limit 1
