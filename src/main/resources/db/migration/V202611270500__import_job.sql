-- Files that partners send, and what became of their records.

create table import_job (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    actor           text not null,
    role            text not null,
    everywhere      boolean not null,
    municipalities  uuid[] not null,
    file_name       text not null,
    media_type      text not null,
    mode            text not null check (mode in ('all-or-nothing', 'accept-the-good')),
    dry_run         boolean not null,
    state           text not null check (state in ('waiting', 'running', 'done', 'failed', 'undone')),
    failure         text,
    sent_at         timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    undone_at       timestamptz,
    heard_at        timestamptz not null,
    bytes           bigint not null,
    bytes_read      bigint not null default 0,
    rows_read       bigint not null default 0,
    rows_taken      bigint not null default 0,
    rows_unchanged  bigint not null default 0,
    rows_refused    bigint not null default 0
);
comment on table import_job is 'A file that a partner has sent; its issues are those of the import_run of the same identifier';
comment on column import_job.id is 'Identifier';
comment on column import_job.organisation_id is 'Who sent it, and whose records it holds';
comment on column import_job.actor is 'What the caller is called in histories';
comment on column import_job.role is 'The role in which it is taken';
comment on column import_job.everywhere is 'Whether that role is good everywhere';
comment on column import_job.municipalities is 'Where it is good otherwise';
comment on column import_job.file_name is 'What the sender calls the file';
comment on column import_job.media_type is 'What the sender says it is';
comment on column import_job.mode is 'all-or-nothing: a row that is refused stops all others; accept-the-good: it stops none';
comment on column import_job.dry_run is 'Everything is done, and nothing kept but the issues';
comment on column import_job.state is 'waiting, running, done, failed (nothing is stored) or undone';
comment on column import_job.failure is 'Why it failed: refused, rows, interrupted, internal';
comment on column import_job.sent_at is 'When it came in';
comment on column import_job.started_at is 'When it began to run, for the last time if it did more than once';
comment on column import_job.finished_at is 'When it ended';
comment on column import_job.undone_at is 'When it was undone';
comment on column import_job.heard_at is 'When the instance that has the file was last heard of; older than a minute, nobody has it';
comment on column import_job.bytes is 'Size of the file';
comment on column import_job.bytes_read is 'How much of it has been read';
comment on column import_job.rows_read is 'Rows or features read';
comment on column import_job.rows_taken is 'Stored anew or changed; of a dry run, those that would have been';
comment on column import_job.rows_unchanged is 'Already known just so';
comment on column import_job.rows_refused is 'Not taken; each has an issue';
create index import_job_of_organisation on import_job (organisation_id, sent_at, id);
create index import_job_unfinished on import_job (heard_at) where state in ('waiting', 'running');

create table import_change (
    job_id  uuid not null references import_job,
    item_id uuid not null,
    version bigint not null,
    outcome text check (outcome in ('ended', 'restored', 'left')),
    primary key (job_id, item_id)
);
comment on table import_change is 'The records that an import has written, so that it can be undone';
comment on column import_change.job_id is 'The import';
comment on column import_change.item_id is 'The record; not a foreign key, because an import is remembered longer than a record that somebody deletes by plain SQL';
comment on column import_change.version is 'The version of the record that the import made; 1 where it made the record';
comment on column import_change.outcome is 'What became of it when the import was undone: ended (it was new), restored (to the version before), or left (somebody has changed it since)';
