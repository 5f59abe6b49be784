-- What has changed, in the order in which it was committed, for partners who keep a copy of a collection.

create table change_commit (
    transaction_id xid8 primary key,
    number         bigint unique,
    committed_at   timestamptz not null default clock_timestamp()
);
comment on table change_commit is 'A transaction that changed items of a collection';
comment on column change_commit.transaction_id is 'Its identifier in PostgreSQL';
comment on column change_commit.number is 'Its place in the order of commits; given in its last moment, so nobody else ever sees it without';
comment on column change_commit.committed_at is 'When it was committed';

create table change (
    transaction_id xid8 not null,
    collection     text not null,
    item_id        uuid not null,
    kind           text not null check (kind in ('created', 'updated', 'ended', 'removed')),
    primary key (transaction_id, collection, item_id)
);
comment on table change is 'What became of an item in a transaction; nothing of what it said, which the collection tells';
comment on column change.transaction_id is 'The transaction, see change_commit; not a foreign key, which an import would check row by row';
comment on column change.collection is 'The layer that the item belongs to';
comment on column change.item_id is 'Its identifier';
comment on column change.kind is 'created, updated, ended (its period of validity is over or will be) or removed (nobody may see it any more)';
create index change_of_item on change (collection, item_id);

create table change_day (
    only_row boolean primary key default true check (only_row),
    day      date not null
);
comment on table change_day is 'Up to which day it was recorded what the coming of a day changes';
comment on column change_day.only_row is 'There is one row';
comment on column change_day.day is 'The last such day';

create sequence change_number;
comment on sequence change_number is 'Numbers of commits';

-- Whoever numbers a commit holds the lock until it is done: the next one is numbered after everybody sees this one. So
-- whoever sees a number sees all that are smaller, and nothing is ever committed behind a reader's back.
create function number_change_commit() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(7235801134);
    update change_commit
    set number = nextval('change_number'), committed_at = clock_timestamp()
    where transaction_id = new.transaction_id;
    perform pg_notify('changes', '');
    return null;
end
$$;
comment on function number_change_commit() is 'Gives a transaction its place in the order of commits, and wakes whoever follows';

create constraint trigger number_at_commit after insert on change_commit
    deferrable initially deferred for each row execute function number_change_commit();

create function announce_change_commit() returns trigger language plpgsql as
$$
begin
    if exists (select from recorded) then
        insert into change_commit (transaction_id) values (pg_current_xact_id()) on conflict do nothing;
    end if;
    return null;
end
$$;
comment on function announce_change_commit() is 'Tells of a transaction that has recorded changes, once';

create trigger announce after insert on change
    referencing new table as recorded for each statement execute function announce_change_commit();

-- What there is already: whoever follows from the beginning finds it all. Drafts are nobody's business.
insert into change (transaction_id, collection, item_id, kind)
select pg_current_xact_id(), collection, id, 'created'
from (select 'opportunities' as collection, id from opportunity where status not in ('draft', 'in-review')
      union all
      select 'opportunity-areas', id from opportunity where status not in ('draft', 'in-review') and area is not null
      union all
      select 'reference-points', id from reference_point
      union all
      select 'territories', id from territory
      union all
      select unnest(array ['municipalities', 'diagnosis']), id from territory where kind = 'municipality') known;
