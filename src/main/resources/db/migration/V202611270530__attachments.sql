-- Photographs and documents of records. What they are stands here; their bytes are kept elsewhere, under their sum.

create table attachment (
    id              uuid primary key,
    opportunity_id  uuid not null references opportunity on delete cascade,
    type            text not null,
    title           text not null check (title <> '' and length(title) <= 200),
    licence         text check (licence <> '' and length(licence) <= 200),
    access          text not null check (access in ('public', 'partners', 'restricted')),
    media_type      text not null,
    byte_count      bigint not null check (byte_count > 0),
    width_px        integer check (width_px > 0),
    height_px       integer check (height_px > 0),
    sum             text not null check (sum ~ '^[0-9a-f]{64}$'),
    thumbnail_sum   text check (thumbnail_sum ~ '^[0-9a-f]{64}$'),
    thumbnail_bytes bigint check (thumbnail_bytes > 0),
    added_at        timestamptz not null,
    added_by        text not null,
    organisation_id uuid references organisation,
    ended_at        timestamptz,
    ended_by        text,
    end_reason      text,
    constraint thumbnail_with_size check ((thumbnail_sum is null) = (thumbnail_bytes is null)),
    constraint picture_with_size check ((width_px is null) = (height_px is null)),
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table attachment is 'A photograph or document of a record: never deleted, but ended';
comment on column attachment.id is 'Our own identifier';
comment on column attachment.opportunity_id is 'The record it belongs to';
comment on column attachment.type is 'What it is: photograph, survey, constraint-decree and the other types of documents';
comment on column attachment.title is 'What it shows or says, in a few words';
comment on column attachment.licence is 'Under which licence it may be used; null where nobody has said';
comment on column attachment.access is 'Who may read it: public (everybody, once the record is public), partners (every organisation) or restricted (who has a role in the municipality)';
comment on column attachment.media_type is 'What its bytes are, found out from themselves';
comment on column attachment.byte_count is 'How many bytes it has';
comment on column attachment.width_px is 'How wide a picture is, in points';
comment on column attachment.height_px is 'How high a picture is, in points';
comment on column attachment.sum is 'SHA-256 of its bytes, hexadecimal: their name in the store';
comment on column attachment.thumbnail_sum is 'The same of the small picture of it; null for a document';
comment on column attachment.thumbnail_bytes is 'How many bytes the small picture has';
comment on column attachment.added_at is 'When it was added';
comment on column attachment.added_by is 'Who added it: the beginning of a key, or the subject of a token';
comment on column attachment.organisation_id is 'His organisation';
comment on column attachment.ended_at is 'When it was ended; null while it stands';
comment on column attachment.ended_by is 'Who ended it';
comment on column attachment.end_reason is 'Why, in his words';
create index attachment_of_opportunity on attachment (opportunity_id, added_at, id);
create unique index attachment_once on attachment (opportunity_id, sum) where ended_at is null;
create index attachment_of_sum on attachment (sum);
create index attachment_of_thumbnail on attachment (thumbnail_sum) where thumbnail_sum is not null;
