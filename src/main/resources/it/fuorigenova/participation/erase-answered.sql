-- answers: nothing; erases the words and the address of what was answered before a moment
-- parameters: before; now
-- index: contribution_answered
update contribution
set text = null, email = null, title = null, address = null, erased_at = :now
where answered_at < :before
  and answered_at is not null
  and erased_at is null
