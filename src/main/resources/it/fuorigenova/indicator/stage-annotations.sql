-- answers: nothing; makes the table that a file's annotations are copied into
-- parameters: none
-- index: none, because the table is new
drop table if exists pg_temp.staged_annotation;
create temp table staged_annotation (
    line           bigint not null,
    indicator_code text not null,
    territory_id   uuid not null,
    period         text not null,
    kind           text not null,
    text_it        text not null,
    text_en        text,
    organisation   text not null,
    said_on        date not null,
    link           text,
    state          text not null,
    answer_it      text,
    answer_en      text
) on commit drop
