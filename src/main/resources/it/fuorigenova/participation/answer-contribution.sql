-- answers: nothing; answers what somebody has said, unless that was done before
-- parameters: id; state; answer: in words, or null; opportunity: the draft made of a proposal, or null; now; organisation: the
--     caller's
-- index: contribution_pkey
update contribution
set state = :state, answer = :answer, opportunity_id = coalesce(opportunity_id, :opportunity), answered_at = :now,
    answered_by = who_writes(), answerer_id = :organisation
where id = :id
  and answered_at is null
  and state = 'received'
