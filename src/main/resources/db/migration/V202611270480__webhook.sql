-- Whom changes are told by themselves, and what became of each telling.

create table webhook (
    id                uuid primary key,
    organisation_id   uuid not null references organisation,
    url               text not null check (url ~ '^https?://'),
    collections       text[] not null,
    description       text check (description <> ''),
    origin            text not null,
    active            boolean not null default true,
    created_at        timestamptz not null,
    failing_since     timestamptz,
    disabled_at       timestamptz,
    ended_at          timestamptz,
    commit_number     bigint not null,
    seen_collection   text,
    seen_item         uuid,
    constraint seen_together check ((seen_collection is null) = (seen_item is null)),
    constraint disabled_is_not_active check (disabled_at is null or not active)
);
comment on table webhook is 'An address of an organisation that changes are told to';
comment on column webhook.id is 'Our own identifier';
comment on column webhook.organisation_id is 'Whose it is';
comment on column webhook.url is 'Where changes are sent';
comment on column webhook.collections is 'Of which collections; of all where it is empty';
comment on column webhook.description is 'What it is for';
comment on column webhook.origin is 'What the addresses in its events begin with: how its owner reaches this service';
comment on column webhook.active is 'Whether it is told; what it is not told now, it is told later';
comment on column webhook.created_at is 'When it was made';
comment on column webhook.failing_since is 'Since when no delivery has succeeded; null where the last one did';
comment on column webhook.disabled_at is 'When the service itself gave it up, because it failed for days or said that it is gone';
comment on column webhook.ended_at is 'When its owner ended it';
comment on column webhook.commit_number is 'Up to which commit its changes have been taken into deliveries';
comment on column webhook.seen_collection is 'Up to which item of that commit: its collection; null for all of it';
comment on column webhook.seen_item is 'Up to which item of that commit; null for all of it';
create index webhook_of_organisation on webhook (organisation_id, created_at);

create table webhook_secret (
    id          uuid primary key,
    webhook_id  uuid not null references webhook,
    secret      text not null check (secret ~ '^whsec_[A-Za-z0-9+/]{43}=$'),
    created_at  timestamptz not null,
    expires_at  timestamptz
);
comment on table webhook_secret is 'What deliveries are signed with; kept as it is, because a hash signs nothing';
comment on column webhook_secret.id is 'Our own identifier';
comment on column webhook_secret.webhook_id is 'Whose deliveries it signs';
comment on column webhook_secret.secret is 'The key of HMAC-SHA256, as its owner has it: 32 bytes in base64 after whsec_';
comment on column webhook_secret.created_at is 'When it was made';
comment on column webhook_secret.expires_at is 'From when on it signs nothing, because another has taken its place; null for the latest';
create index webhook_secret_of_webhook on webhook_secret (webhook_id, created_at);

create table webhook_delivery (
    id               uuid primary key,
    webhook_id       uuid not null references webhook,
    commit_number    bigint not null,
    collection       text not null,
    item_id          uuid not null,
    kind             text not null check (kind in ('created', 'updated', 'ended', 'removed', 'test')),
    committed_at     timestamptz not null,
    created_at       timestamptz not null,
    status           text not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
    attempts         integer not null default 0,
    next_attempt_at  timestamptz,
    claim            uuid,
    last_attempt_at  timestamptz,
    response_status  integer,
    failure          text,
    duration_ms      integer,
    closed_at        timestamptz,
    constraint webhook_delivery_event unique (webhook_id, collection, item_id, commit_number),
    constraint waits_for_an_attempt check ((status = 'waiting') = (next_attempt_at is not null)),
    constraint closed_when_done check ((status = 'waiting') = (closed_at is null))
);
comment on table webhook_delivery is 'An event that a webhook is told or was told, with what became of it';
comment on column webhook_delivery.id is 'The identifier that the receiver sees: that of an event and webhook, the same however often it is sent';
comment on column webhook_delivery.webhook_id is 'Who is told';
comment on column webhook_delivery.commit_number is 'The commit that changed the item';
comment on column webhook_delivery.collection is 'The collection of the item; webhooks for a test';
comment on column webhook_delivery.item_id is 'The item';
comment on column webhook_delivery.kind is 'What became of it: created, updated, ended or removed; test for a test';
comment on column webhook_delivery.committed_at is 'When that was committed';
comment on column webhook_delivery.created_at is 'When it was taken from the changes';
comment on column webhook_delivery.status is 'waiting (for its first or another attempt), delivered or dead (after the last attempt)';
comment on column webhook_delivery.attempts is 'How often it was tried';
comment on column webhook_delivery.next_attempt_at is 'When it is tried next; while somebody tries, when somebody else may';
comment on column webhook_delivery.claim is 'Who tried last: only he may say what became of it';
comment on column webhook_delivery.last_attempt_at is 'When it was last tried';
comment on column webhook_delivery.response_status is 'What the receiver answered last';
comment on column webhook_delivery.failure is 'Why the last attempt failed; null where it did not';
comment on column webhook_delivery.duration_ms is 'How long the last attempt took, in milliseconds';
comment on column webhook_delivery.closed_at is 'When it was delivered or given up';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) where status = 'waiting';
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_dead on webhook_delivery (webhook_id) where status = 'dead';
create index webhook_delivery_closed on webhook_delivery (closed_at) where closed_at is not null;
