-- answers: nothing; makes the table that a file's memberships are copied into
-- parameters: none
-- index: none, because the table is new
drop table if exists pg_temp.staged_membership;
create temp table staged_membership (
    member_id      uuid not null,
    group_id       uuid not null,
    group_kind     text not null,
    group_identity text not null,
    group_name     text not null,
    valid          daterange not null,
    note           text
) on commit drop
