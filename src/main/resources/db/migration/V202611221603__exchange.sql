-- What came in: each file imported, with every row that was not taken and why.

create table import_run (
    id          uuid primary key,
    file_name   text not null,
    sha256      text not null,
    kind        text not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    outcome     text not null check (outcome in ('done', 'failed', 'dry-run')),
    rows_read      bigint not null,
    rows_taken     bigint not null,
    rows_unchanged bigint not null,
    rows_refused   bigint not null,
    constraint sums_add_up check (outcome = 'failed' or rows_read = rows_taken + rows_unchanged + rows_refused)
);
comment on table import_run is 'One import of one file';
comment on column import_run.id is 'Identifier';
comment on column import_run.file_name is 'Name of the file, without its folder';
comment on column import_run.sha256 is 'What was in it';
comment on column import_run.kind is 'What it was recognised as';
comment on column import_run.started_at is 'When it began';
comment on column import_run.finished_at is 'When it ended';
comment on column import_run.outcome is 'done, failed (nothing stored) or dry-run (nothing stored)';
comment on column import_run.rows_read is 'Rows or features read';
comment on column import_run.rows_taken is 'Stored anew or changed';
comment on column import_run.rows_unchanged is 'Already known just so';
comment on column import_run.rows_refused is 'Not taken; each has an issue';

create table import_issue (
    run_id     uuid not null references import_run,
    ordinal    bigint not null,
    severity   text not null check (severity in ('refused', 'notice')),
    line       bigint,
    field      text,
    value      text,
    reason     text not null,
    suggestion text,
    primary key (run_id, ordinal)
);
comment on table import_issue is 'What was wrong with a row, or what was done to it';
comment on column import_issue.run_id is 'The import';
comment on column import_issue.ordinal is 'Order of appearance';
comment on column import_issue.severity is 'refused: the row was not taken; notice: it was, and this was done';
comment on column import_issue.line is 'Line of the file, or number of the feature';
comment on column import_issue.field is 'Column or property';
comment on column import_issue.value is 'What stood there';
comment on column import_issue.reason is 'Why, in plain words';
comment on column import_issue.suggestion is 'What to do';
