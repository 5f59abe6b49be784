-- answers: nothing; approves what a record says in the name of whoever this transaction acts for, if he has not done so
-- parameters: id: its identifier
-- index: opportunity_pkey, opportunity_approval_once
insert into opportunity_approval (opportunity_id, said_since)
select id, said_since
from opportunity
where id = :id
on conflict (opportunity_id, said_since, approver_id) do nothing
