-- Organisations annotate values by the API as well, and an answer and a withdrawal have a day: who asks for the state of
-- an earlier day is not told what came later.

alter table annotation
    add column organisation_id uuid references organisation,
    add column answered_on     date,
    add column withdrawn_on    date,
    add constraint answered_on_needs_an_answer check (answered_on is null or answer_it is not null),
    add constraint withdrawn_on_is_withdrawn check (withdrawn_on is null or state = 'withdrawn');
comment on column annotation.organisation_id is 'Whose key or token it came with; null where a file brought it';
comment on column annotation.answered_on is 'The day of the answer; null where it is not known';
comment on column annotation.withdrawn_on is 'The day on which it was taken back; null where it is not known';
create index annotation_of_organisation on annotation (organisation_id);
