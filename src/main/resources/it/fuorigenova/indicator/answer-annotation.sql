-- answers: nothing; an annotation is answered, once more where it was
-- parameters: id: its identifier; answerIt, answerEn: what is answered; day: today
-- index: annotation_pkey
update annotation
set state = 'answered', answer_it = :answerIt, answer_en = :answerEn, answered_on = :day
where id = :id
