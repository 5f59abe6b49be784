-- Every version of a record is kept, whoever writes it and however: the application, an import or plain SQL. What the
-- present version says of its writer stands with the record, so that a record that is new costs no row of history.

-- Said by whoever acts, for one transaction; what nobody has said it for was written by a user of the database.
create function who_writes() returns text
    language sql stable
as
$$
    select coalesce(nullif(current_setting('fuorigenova.actor', true), ''), session_user::text)
$$;
comment on function who_writes is 'Who writes in this transaction: a caller, a service of ours, or a user of the database';

create function organisation_that_writes() returns uuid
    language sql stable
as
$$
    select nullif(current_setting('fuorigenova.organisation', true), '')::uuid
$$;
comment on function organisation_that_writes is 'The organisation of the caller who writes in this transaction; null for a service of ours';

create function why_written() returns text
    language sql stable
as
$$
    select nullif(current_setting('fuorigenova.reason', true), '')
$$;
comment on function why_written is 'The reason given for what is written in this transaction; null where none is given';

-- Nothing is known of who wrote what is there already.
alter table opportunity
    add column said_since bigint not null default 1,
    add column written_at timestamptz,
    add column written_by text,
    add column writer_id uuid,
    add column write_reason text;
alter table opportunity
    alter column written_at set default now(),
    alter column written_by set default who_writes(),
    alter column writer_id set default organisation_that_writes(),
    alter column write_reason set default why_written();
comment on column opportunity.said_since is 'The version since which the record says what it says; later ones differ only in what is computed';
comment on column opportunity.written_at is 'When that version was written; null where it is older than this column';
comment on column opportunity.written_by is 'Who wrote it: the beginning of a key, the subject of a token, a service of ours or a user of the database';
comment on column opportunity.writer_id is 'His organisation; null for a service of ours';
comment on column opportunity.write_reason is 'Why he wrote it, in his words; may be null';

create table opportunity_version (
    number          bigint generated always as identity primary key,
    opportunity_id  uuid not null,
    version         bigint not null,
    record          jsonb not null,
    municipality_id uuid,
    written_at      timestamptz,
    written_by      text,
    writer_id       uuid,
    write_reason    text,
    superseded_at   timestamptz not null default now(),
    superseded_by   text not null default who_writes(),
    deleted         boolean not null
);
comment on table opportunity_version is 'What records said before they were changed or deleted; rows are added by triggers and never change';
comment on column opportunity_version.number is 'The order in which versions were superseded';
comment on column opportunity_version.opportunity_id is 'The record; not a foreign key, because history outlives what was deleted';
comment on column opportunity_version.version is 'The version since which it said so';
comment on column opportunity_version.record is 'What it said, by the names of columns; what is computed is left out, and so is null';
comment on column opportunity_version.municipality_id is 'The municipality it lay in';
comment on column opportunity_version.written_at is 'When it was written';
comment on column opportunity_version.written_by is 'Who wrote it';
comment on column opportunity_version.writer_id is 'His organisation; not a foreign key, see opportunity_id';
comment on column opportunity_version.write_reason is 'Why he wrote it';
comment on column opportunity_version.superseded_at is 'When it was changed or deleted';
comment on column opportunity_version.superseded_by is 'Who changed or deleted it';
comment on column opportunity_version.deleted is 'Whether the record was deleted then, by plain SQL: the service never does';
create index opportunity_version_of on opportunity_version (opportunity_id, number);

create function refuse_to_change_history() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'What records said is history: % may not change it', session_user;
end
$$;
comment on function refuse_to_change_history is 'Keeps history from being changed by mistake';
create trigger history_stays before update or delete or truncate on opportunity_version
    for each statement execute function refuse_to_change_history();
