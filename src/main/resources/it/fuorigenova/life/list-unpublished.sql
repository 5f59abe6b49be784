-- answers: records that only those see who work on them, where somebody works, in the order of their last change, and whether
-- what they say is approved
-- parameters: everywhere; municipalities: identifiers, where it is not everywhere; status: draft or in-review, or null for both;
-- afterTime, afterId: where the page before ended, or null; most: how many
-- index: opportunity_unpublished
select opportunity.id,
       opportunity.code,
       opportunity.title,
       opportunity.status,
       opportunity.municipality_name,
       opportunity.municipality_code,
       opportunity.updated_at,
       opportunity.write_reason,
       organisation.name as organisation,
       exists (
           select
           from opportunity_approval approval
           where approval.opportunity_id = opportunity.id
             and approval.said_since = opportunity.said_since
             and opportunity.status = 'in-review') as approved
from opportunity
left join organisation on organisation.id = opportunity.organisation_id
where opportunity.status in ('draft', 'in-review')
  and opportunity.end_date is null
  and (cast(:status as text) is null or opportunity.status = :status)
  and (cast(:everywhere as boolean) or opportunity.municipality_id = any(:municipalities))
  and (cast(:afterTime as timestamptz) is null
       or (opportunity.updated_at, opportunity.id) > (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
order by opportunity.updated_at, opportunity.id
limit cast(:most as integer)
