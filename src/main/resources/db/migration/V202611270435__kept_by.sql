-- Who keeps a record, and which state of it somebody has seen.

alter table opportunity
    add column organisation_id uuid references organisation,
    add column version bigint not null default 1,
    add column written_in xid8 not null default pg_current_xact_id();
comment on column opportunity.organisation_id is 'The organisation whose record it is; null for one that was imported';
comment on column opportunity.version is 'Rises with every transaction that changes the record, and never falls; whoever changes it says which one he has seen';
comment on column opportunity.written_in is 'The transaction that made this version';
create index opportunity_of_organisation on opportunity (organisation_id) where organisation_id is not null;

-- However many statements of a transaction write a record, they make one version of it; one that changes nothing makes none.
create function count_version() returns trigger
    language plpgsql
as
$$
declare
    written opportunity := new;
begin
    -- What is generated is not there yet, and follows from the rest.
    written.parcel_references := old.parcel_references;
    written.obstacle_types := old.obstacle_types;
    written.document_types := old.document_types;
    written.public_obstacles := old.public_obstacles;
    written.public_documents := old.public_documents;
    written.place_code := old.place_code;
    written.tile_code := old.tile_code;
    written.words := old.words;
    if written is distinct from old then
        new.version := old.version + case when old.written_in = pg_current_xact_id() then 0 else 1 end;
        new.written_in := pg_current_xact_id();
    end if;
    return new;
end
$$;
comment on function count_version is 'Numbers the versions of a record, whoever writes it';
create trigger opportunity_version
    before update on opportunity
    for each row execute function count_version();

-- What was asked once with a key of the caller's choice is not done twice.
create table repeatable_request (
    caller       text not null,
    key          text not null,
    digest       text not null,
    answered_at  timestamptz not null,
    item_id      uuid,
    primary key (caller, key)
);
comment on table repeatable_request is 'Requests that their callers may repeat without their being done twice (Idempotency-Key)';
comment on column repeatable_request.caller is 'Who asked: his organisation';
comment on column repeatable_request.key is 'The key he gave it';
comment on column repeatable_request.digest is 'SHA-256 of what was asked, in hexadecimal digits: the same key with another request is a mistake';
comment on column repeatable_request.answered_at is 'When it was done';
comment on column repeatable_request.item_id is 'What it made';
create index repeatable_request_answered on repeatable_request (answered_at);

-- Whoever may change an item gives his transaction its place among the commits, though he may write nothing else.
alter function announce_change_commit() security definer set search_path from current;
alter function number_change_commit() security definer set search_path from current;
