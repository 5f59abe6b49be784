-- Those who are reminded of what they should confirm read few records of many.
create index opportunity_due on opportunity (confirm_by) where confirm_by is not null;
