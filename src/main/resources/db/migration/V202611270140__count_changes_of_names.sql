-- Who is called what is kept in memory as well as who belongs to what: both are derived together, and are counted
-- together.

create trigger revise_memberships after insert or update or delete or truncate on territory_code
    for each statement execute function revise('memberships');
create trigger revise_memberships after insert or update or delete or truncate on territory_name
    for each statement execute function revise('memberships');
create trigger revise_memberships after insert or update or delete or truncate on territory_life
    for each statement execute function revise('memberships');

comment on column revision.subject is 'observations, with the catalogue of indicators; memberships of territories, with their codes, names and lives';
