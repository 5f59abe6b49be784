-- answers: nothing; erases the words and the address of what nobody has answered since before a moment, and gives it up
-- parameters: before; now
-- index: contribution_waiting
update contribution
set text = null, email = null, title = null, address = null, erased_at = :now, state = 'expired'
where received_at < :before
  and answered_at is null
  and erased_at is null
