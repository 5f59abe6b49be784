-- answers: nothing; makes the table that a file's values are copied into
-- parameters: none
-- index: none, because the table is new
create temp table if not exists staged_observation (
    indicator_code   text not null,
    territory_id     uuid not null,
    period           text not null,
    period_end       date not null,
    value            numeric,
    text_value       text,
    status           text not null,
    missing_reason   text,
    source_id        text not null,
    lower_bound      numeric,
    upper_bound      numeric,
    boundary_vintage date,
    inputs_withheld  boolean
) on commit drop
