-- Every file of values that is taken is a release; what a later one supersedes is kept, so that one can ask what was
-- known before. A value also says between which bounds it lies and whose boundaries its source used, where that is told.

create table release (
    number   bigint generated always as identity primary key,
    kind     text not null check (kind in ('values', 'catalogue', 'start')),
    title    text not null,
    sha256   text,
    made_at  timestamptz not null,
    stored   bigint not null default 0,
    derived  bigint not null default 0
);
comment on table release is 'A moment in which what is known of indicators changed: a file of values or a catalogue was taken, or another catalogue was built in';
comment on column release.number is 'Rises with time; what was known at a release is all of it and of those before';
comment on column release.kind is 'values: a file of values was imported; catalogue: a catalogue was imported; start: the built-in catalogue has changed';
comment on column release.title is 'Name of the file, without its folder';
comment on column release.sha256 is 'What was in the file, as in import_run; null where there was none';
comment on column release.made_at is 'When it was stored';
comment on column release.stored is 'Values that were new or differed';
comment on column release.derived is 'Values computed from others that were new, differed or are gone';

-- What is there already came before anybody counted.
insert into release (kind, title, made_at, stored)
select 'values', 'before releases were counted', now(), count(*) from observation having count(*) > 0;

alter table observation
    add column lower_bound numeric,
    add column upper_bound numeric,
    add column boundary_vintage date,
    add column release bigint not null default 1 references release,
    add column inputs_withheld boolean,
    add constraint bounds_hold_the_value check (
        (lower_bound is null or value is not null and lower_bound <= value)
        and (upper_bound is null or value is not null and upper_bound >= value));
alter table observation alter column release drop default;
comment on column observation.lower_bound is 'Lower bound of the source''s interval of confidence, in the indicator''s unit; null where it gives none';
comment on column observation.upper_bound is 'Upper bound of it';
comment on column observation.boundary_vintage is 'The day whose boundaries and codes the source used; null where it does not tell';
comment on column observation.release is 'The release that brought it';
comment on column observation.inputs_withheld is 'Of a value computed from others: whether one of them is withheld, and so it is itself; null where a source gave it';

create table superseded_observation (
    indicator_code   text not null references indicator,
    territory_id     uuid not null references territory,
    period           text not null,
    period_end       date not null,
    value            numeric,
    text_value       text,
    status           text not null,
    missing_reason   text,
    source_id        text not null references source,
    lower_bound      numeric,
    upper_bound      numeric,
    boundary_vintage date,
    release          bigint not null references release,
    withheld         boolean,
    inputs_withheld  boolean,
    superseded_by    bigint not null references release,
    constraint superseded_observation_key primary key (indicator_code, territory_id, period, superseded_by)
);
comment on table superseded_observation is 'An observation as it was until a later release said something else';
comment on column superseded_observation.indicator_code is 'What was measured';
comment on column superseded_observation.territory_id is 'Where';
comment on column superseded_observation.period is 'When, as the source wrote it';
comment on column superseded_observation.period_end is 'Last day of the period';
comment on column superseded_observation.value is 'The number it was';
comment on column superseded_observation.text_value is 'The class, flag, code or name it was';
comment on column superseded_observation.status is 'The status it had';
comment on column superseded_observation.missing_reason is 'Why there was no value';
comment on column superseded_observation.source_id is 'Who said it';
comment on column superseded_observation.lower_bound is 'As of an observation';
comment on column superseded_observation.upper_bound is 'As of an observation';
comment on column superseded_observation.boundary_vintage is 'As of an observation';
comment on column superseded_observation.release is 'The release that had brought it';
comment on column superseded_observation.withheld is 'As of an observation';
comment on column superseded_observation.inputs_withheld is 'As of an observation';
comment on column superseded_observation.superseded_by is 'The release that said something else, or nothing any more';

-- A figure computed from others has no value where it would divide by zero.
alter table observation drop constraint observation_missing_reason_check;
alter table observation add constraint observation_missing_reason_check check (missing_reason in
    ('not-collected', 'suppressed', 'below-threshold', 'territory-did-not-exist', 'not-defined'));

-- What the catalogue says of an indicator, beside what is needed to read its values.
alter table indicator
    add column origin text not null default 'named' check (origin in ('built-in', 'imported', 'named')),
    add column aliases text[] not null default '{}',
    add column source_ids text[] not null default '{}',
    add column frequency text check (frequency in ('monthly', 'quarterly', 'annual', 'decennial', 'irregular', 'once')),
    add column methodology_version text,
    add column numerator_code text,
    add column denominator_code text,
    add column formula text,
    add column sdmx text[] not null default '{}';
update indicator set origin = 'built-in' where catalogued;
comment on column indicator.origin is 'Who describes it: the built-in catalogue, an imported one, which stands, or nobody: only a file of values has named it';
comment on column indicator.aliases is 'Other codes under which files bring its values';
comment on column indicator.source_ids is 'Keys of the sources that its values come from';
comment on column indicator.frequency is 'How often its source gives values';
comment on column indicator.methodology_version is 'Which edition of the method its values follow';
comment on column indicator.numerator_code is 'The indicator above the line, where it is a ratio of two that are known';
comment on column indicator.denominator_code is 'The indicator below the line';
comment on column indicator.formula is 'How it is computed from other indicators; null where sources give its values';
comment on column indicator.sdmx is 'Which observations of SDMX data flows are its values, as DATAFLOW:DIMENSION=VALUE&...';

insert into source (id, title) values ('computed', 'Calcolo di fuorigenova su indicatori di più fonti');
