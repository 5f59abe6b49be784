-- What may not be published is marked where it is stored, and what is kept in memory learns that the database changed.

alter table observation add column withheld boolean;
comment on column observation.withheld is 'Whether the territory has fewer inhabitants than the indicator asks for; null where nobody has judged, which withholds it if the indicator asks for any';

alter table indicator add column series_breaks text[] not null default '{}';
comment on column indicator.series_breaks is 'Periods with which a series begins anew, because from then on something else was counted';

create table revision (
    subject text primary key check (subject in ('observations', 'memberships')),
    number  bigint not null default 0
);
comment on table revision is 'Counts the changes of what is kept in memory, so that whoever keeps it knows when to read it again';
comment on column revision.subject is 'observations, with the catalogue of indicators; memberships of territories';
comment on column revision.number is 'Rises in every transaction that may have changed it';
insert into revision (subject) values ('observations'), ('memberships');

create function revise() returns trigger language plpgsql as
$$
begin
    update revision set number = number + 1 where subject = tg_argv[0];
    return null;
end
$$;
comment on function revise() is 'Counts a change of what its argument names; a row and no sequence, so that it shows with the change and not before';

create trigger revise_observations after insert or update or delete or truncate on observation
    for each statement execute function revise('observations');
create trigger revise_observations after insert or update or delete or truncate on indicator
    for each statement execute function revise('observations');
create trigger revise_memberships after insert or update or delete or truncate on membership
    for each statement execute function revise('memberships');
