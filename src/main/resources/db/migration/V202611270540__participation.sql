-- What people without an account say: proposals of opportunities, reports of errors, enquiries of investors.

create table contribution (
    id              uuid primary key,
    kind            text not null check (kind in ('proposal', 'report', 'enquiry')),
    state           text not null default 'received' check (state in ('received', 'accepted', 'refused', 'answered', 'expired')),
    opportunity_id  uuid references opportunity on delete cascade,
    municipality_id uuid references territory,
    organisation_id uuid references organisation,
    title           text,
    site_kind       text,
    address         text,
    lon             double precision check (lon between -180 and 180),
    lat             double precision check (lat between -90 and 90),
    field           text,
    text            text,
    email           text,
    code_hash       bytea not null unique check (length(code_hash) = 32),
    received_at     timestamptz not null,
    answer          text,
    answered_at     timestamptz,
    answered_by     text,
    answerer_id     uuid references organisation,
    erased_at       timestamptz,
    constraint of_a_record check (opportunity_id is not null or kind = 'proposal'),
    constraint for_a_municipality check (municipality_id is not null or kind <> 'proposal'),
    constraint answered_by_somebody check ((answered_at is null) = (answered_by is null)),
    constraint erased_whole check (erased_at is null or (email is null and text is null and title is null and address is null))
);
comment on table contribution is 'What somebody without an account has said to a municipality, and what became of it';
comment on column contribution.id is 'Our own identifier';
comment on column contribution.kind is 'proposal (of a new opportunity), report (of an error in a record) or enquiry (of an investor about one)';
comment on column contribution.state is 'received, accepted, refused, answered, or expired (nobody has answered, and it was erased)';
comment on column contribution.opportunity_id is 'The record it is about; of a proposal the draft that was made of it';
comment on column contribution.municipality_id is 'The municipality it is for; null where the record lies in none that is known';
comment on column contribution.organisation_id is 'The organisation whose record it is about; null where it is nobody''s or not known yet';
comment on column contribution.title is 'What is proposed, in a few words; erased with the text';
comment on column contribution.site_kind is 'What kind of opportunity is proposed';
comment on column contribution.address is 'Where it is, in words; erased with the text';
comment on column contribution.lon is 'Where it is: longitude in degrees, WGS 84';
comment on column contribution.lat is 'Where it is: latitude in degrees, WGS 84';
comment on column contribution.field is 'Which property of the record is wrong';
comment on column contribution.text is 'What was said, in the words of who said it; erased with the email address';
comment on column contribution.email is 'Where he wants to be answered, if he said so and agreed; erased some time after the end';
comment on column contribution.code_hash is 'SHA-256 of the code by which he follows it; its 100 bits of chance need no slower one';
comment on column contribution.received_at is 'When it came';
comment on column contribution.answer is 'What the municipality says to it';
comment on column contribution.answered_at is 'When it was decided or answered';
comment on column contribution.answered_by is 'By whom: the beginning of a key, or the subject of a token';
comment on column contribution.answerer_id is 'His organisation';
comment on column contribution.erased_at is 'When the words and the address were erased';
create index contribution_by_time on contribution (received_at, id);
create index contribution_of_opportunity on contribution (opportunity_id) where opportunity_id is not null;
create index contribution_answered on contribution (answered_at) where answered_at is not null and erased_at is null;
create index contribution_waiting on contribution (received_at) where answered_at is null and erased_at is null;
create index contribution_enquiry on contribution (kind, answered_at) where answered_at is not null;
