-- The catalogue of indicators and what was observed. Both are data: a new indicator needs no code.

create table indicator (
    code             text primary key,
    name_it          text not null,
    name_en          text not null,
    definition_it    text not null,
    definition_en    text not null,
    theme            text not null,
    unit             text not null,
    value_type       text not null check (value_type in ('number', 'class', 'flag', 'code', 'name')),
    polarity         text not null check (polarity in ('high-is-good', 'low-is-good', 'neutral')),
    aggregation      text not null check (aggregation in ('sum', 'weighted-mean', 'not-aggregable')),
    weight_code      text,
    min_population   integer not null default 0,
    decimals         integer not null default 0,
    catalogued       boolean not null default true
);
comment on table indicator is 'What is measured, in which unit and how it may be read';
comment on column indicator.code is 'Stable key, for instance population';
comment on column indicator.name_it is 'Name in Italian';
comment on column indicator.name_en is 'Name in English';
comment on column indicator.definition_it is 'What it counts, in Italian';
comment on column indicator.definition_en is 'What it counts, in English';
comment on column indicator.theme is 'Theme it is shown under';
comment on column indicator.unit is 'Unit of its values';
comment on column indicator.value_type is 'number, class, flag, code or name; only numbers are ranked';
comment on column indicator.polarity is 'Whether high or low is good, or neither';
comment on column indicator.aggregation is 'How values of members make the value of a group';
comment on column indicator.weight_code is 'The indicator that weighs, for a weighted mean';
comment on column indicator.min_population is 'Inhabitants below which a value is not to be published';
comment on column indicator.decimals is 'Decimals shown';
comment on column indicator.catalogued is 'False while only a file of values has named it';

create table observation (
    indicator_code text not null references indicator,
    territory_id   uuid not null references territory,
    period         text not null,
    period_end     date not null,
    value          numeric,
    text_value     text,
    status         text not null check (status in ('final', 'provisional', 'estimated', 'missing')),
    missing_reason text check (missing_reason in
                       ('not-collected', 'suppressed', 'below-threshold', 'territory-did-not-exist')),
    source_id      text not null references source,
    constraint observation_key primary key (indicator_code, territory_id, period),
    constraint missing_has_a_reason check ((status = 'missing') = (missing_reason is not null)),
    constraint present_has_a_value check ((status = 'missing') = (value is null and text_value is null))
);
comment on table observation is 'The value of an indicator for a territory in a period';
comment on column observation.indicator_code is 'What was measured';
comment on column observation.territory_id is 'Where';
comment on column observation.period is 'When, as the source writes it: 2021, 2026-06-09, 2014-2020';
comment on column observation.period_end is 'Last day of the period, to order by';
comment on column observation.value is 'The number, with the digits of its source, in the indicator''s unit';
comment on column observation.text_value is 'The class, flag, code or name where the value is not a number';
comment on column observation.status is 'final, provisional, estimated or missing';
comment on column observation.missing_reason is 'Why there is no value';
comment on column observation.source_id is 'Who says it';
create index observation_of_territory on observation (territory_id, indicator_code, period_end);
