-- answers: who has approved what a record said, the newest first, and which approvals still hold
-- parameters: id: its identifier
-- index: opportunity_approval_once
select approval.said_since,
       approval.said_since = opportunity.said_since and opportunity.status = 'in-review' as holds,
       approval.approved_at,
       approval.approved_by,
       organisation.name as organisation,
       approval.reason
from opportunity_approval approval
join opportunity on opportunity.id = approval.opportunity_id
left join organisation on organisation.id = approval.approver_id
where approval.opportunity_id = :id
order by approval.approved_at desc, approval.number desc
limit 100
