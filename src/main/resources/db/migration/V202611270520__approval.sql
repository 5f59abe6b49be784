-- The first of two levels of approval. What is approved is what a record says at one of its versions.
create table opportunity_approval (
    number         bigint generated always as identity primary key,
    opportunity_id uuid not null,
    said_since     bigint not null,
    approved_at    timestamptz not null default now(),
    approved_by    text not null default who_writes(),
    approver_id    uuid default organisation_that_writes(),
    reason         text default why_written(),
    constraint opportunity_approval_once unique (opportunity_id, said_since, approver_id)
);
comment on table opportunity_approval is 'What validators of municipalities and unions have approved, for those who have the final say';
comment on column opportunity_approval.number is 'The order in which they were given';
comment on column opportunity_approval.opportunity_id is 'The record; not a foreign key, because what was approved is history, too';
comment on column opportunity_approval.said_since is 'The version since which it said what was approved; once it says something else, nothing is approved any more';
comment on column opportunity_approval.approved_at is 'When it was approved';
comment on column opportunity_approval.approved_by is 'Who approved it, as in histories';
comment on column opportunity_approval.approver_id is 'His organisation';
comment on column opportunity_approval.reason is 'What he remarks; may be null';
