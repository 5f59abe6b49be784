-- What a body says of an observation: the official value stays, and the note travels with it.

create table annotation (
    id             uuid primary key default gen_random_uuid(),
    indicator_code text not null references indicator,
    territory_id   uuid not null references territory,
    period         text not null,
    kind           text not null check (kind in ('comment', 'contest')),
    text_it        text not null check (text_it <> ''),
    text_en        text check (text_en <> ''),
    organisation   text not null check (organisation <> ''),
    said_on        date not null,
    link           text check (link ~ '^https?://'),
    state          text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
    answer_it      text check (answer_it <> ''),
    answer_en      text check (answer_en <> ''),
    constraint annotation_key unique (indicator_code, territory_id, period, organisation, said_on),
    constraint answered_has_an_answer check (state <> 'answered' or answer_it is not null)
);
comment on table annotation is 'What a body says of an observation; never deleted, but withdrawn';
comment on column annotation.id is 'Our own identifier';
comment on column annotation.indicator_code is 'What was measured';
comment on column annotation.territory_id is 'Where';
comment on column annotation.period is 'When, as the source of the observation writes it; the note stays whatever becomes of the value';
comment on column annotation.kind is 'comment, or contest where the body holds the value to be wrong';
comment on column annotation.text_it is 'What it says, in Italian';
comment on column annotation.text_en is 'What it says, in English';
comment on column annotation.organisation is 'The body that says it: a municipality, an office, an association; never a natural person';
comment on column annotation.said_on is 'The day on which it said so';
comment on column annotation.link is 'Where more is to be read';
comment on column annotation.state is 'open, answered by whoever keeps the data, or withdrawn by the body';
comment on column annotation.answer_it is 'What is answered, in Italian';
comment on column annotation.answer_en is 'What is answered, in English';
create index annotation_of_territory on annotation (territory_id, indicator_code);
create index annotation_by_day on annotation (said_on desc, id desc);
