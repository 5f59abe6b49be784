-- answers: nothing; an annotation is taken back
-- parameters: id: its identifier; day: today
-- index: annotation_pkey
update annotation set state = 'withdrawn', withdrawn_on = :day where id = :id
