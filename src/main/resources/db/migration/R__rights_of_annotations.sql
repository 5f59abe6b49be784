-- Who may annotate, in the database itself: each organisation in its own name where its role is good, and takes back
-- what is its own; who keeps the data answers. The roles are made by R__rights.sql.

grant insert, update on annotation to fuorigenova_partner;
alter table annotation enable row level security;
drop policy if exists anyone_reads on annotation;
create policy anyone_reads on annotation for select using (true);
drop policy if exists organisations_say on annotation;
create policy organisations_say on annotation for insert to fuorigenova_partner
    with check (caller_acts_in(territory_id) and organisation_id = caller_organisation());
drop policy if exists organisations_take_back on annotation;
create policy organisations_take_back on annotation for update to fuorigenova_partner
    using (organisation_id = caller_organisation() or caller_acts_everywhere());
