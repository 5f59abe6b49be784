-- Who may do what in the database itself, so that a check that is forgotten in the application leaks and damages nothing.
-- fuorigenova_public reads what anyone may read; fuorigenova_partner writes what the caller in whose name it acts may
-- write. Neither can log in: the application, who owns all, becomes one of them where it needs no more. Which rights
-- there are is for the whole server, what they are worth for this database.

do $$
declare
    wanted name;
begin
    foreach wanted in array array ['fuorigenova_public', 'fuorigenova_partner'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            begin
                execute format('create role %I nologin', wanted);
            exception when duplicate_object or unique_violation then
                -- Another database of the same server was quicker.
                null;
            end;
        end if;
        if not pg_has_role(current_user, wanted, 'member') then
            execute format('grant %I to current_user', wanted);
        end if;
        execute format('grant usage on schema %I to %I', current_schema(), wanted);
        execute format('grant select on all tables in schema %I to %I', current_schema(), wanted);
    end loop;
end
$$;

-- What anyone may see of opportunities. A column that is added to the table is private until it is named here.
drop view if exists public_opportunity;
create view public_opportunity as
select
    id, code, source_id, external_id, kind, status, title, summary, description, municipality_id, locality,
    geom, geometry_accuracy, former_use, occupancy, owner_class, transfer_mode, plot_m2, gross_floor_m2,
    volume_m3, price_eur, rent_eur_per_year, available_from, last_confirmed_at, recorded_at, updated_at,
    external_ids, previously_part_of, title_en, summary_en, description_en, keywords, municipality_code,
    municipality_name, municipality_codes, province_code, province_name, region_code, region_name, zone_key,
    zone_name, union_key, union_name, address, area, altitude_m, parcels, abandoned_year, permitted_uses,
    wanted_uses, ateco, sector, floors, coverage_ratio, largest_lot_m2, smallest_lot_m2, jobs_min, jobs_max,
    beds_min, beds_max, dwellings_min, dwellings_max, building_condition, heritage_constraint, contamination,
    contaminants, flood_hazard, landslide_hazard, seismic_zone, planning_instrument, planning_zone,
    planning_act, planning_link, variant_needed, planning_stage, water, sewer, gas, power_kw, fibre,
    rail_siding, motorway_distance_m, freight_terminal_distance_m, station_name, station_distance_m,
    port_name, port_distance_m, airport_name, airport_distance_m, price_on_request, tender_link,
    works_cost_eur, incentives, responsible_body, contact_link, verification, verified_on, confirm_by,
    licence, reuse_year, reuse_type, investment_eur, jobs_created, land_saved_m2, end_date, completeness,
    missing_fields, parcel_references, obstacle_types, document_types, place_code, words, public_obstacles,
    public_documents, public_properties, tile_code,
    version
from opportunity
where status not in ('draft', 'in-review');
comment on view public_opportunity is 'Opportunities as anyone may see them: no drafts, and nothing that may name a person';
do $$
declare
    named name;
begin
    for named in select attname from pg_attribute
        where attrelid = 'public_opportunity'::regclass and attnum > 0
    loop
        execute format('comment on column public_opportunity.%I is %L', named,
            (select col_description('opportunity'::regclass, attnum) from pg_attribute
             where attrelid = 'opportunity'::regclass and attname = named));
    end loop;
end
$$;

revoke select on opportunity, opportunity_version, opportunity_approval, api_key, secret, repeatable_request from fuorigenova_public;
revoke select on api_key, secret, repeatable_request from fuorigenova_partner;
revoke select on webhook, webhook_secret, webhook_delivery from fuorigenova_public, fuorigenova_partner;
revoke select on import_job, import_change, import_run, import_issue from fuorigenova_public, fuorigenova_partner;
grant select on public_opportunity to fuorigenova_public;
grant insert, update on opportunity to fuorigenova_partner;

-- In whose name the application acts is said for one transaction (it.fuorigenova.partner.Acting).
create or replace function caller_acts_in(municipality uuid) returns boolean
    language sql stable
as
$$
    select coalesce(current_setting('fuorigenova.everywhere', true) = 'true'
        or municipality = any (nullif(current_setting('fuorigenova.municipalities', true), '')::uuid[]), false)
$$;
comment on function caller_acts_in is 'Whether the role of the caller in whose name this transaction acts is good in a municipality';

create or replace function caller_acts_everywhere() returns boolean
    language sql stable
as
$$
    select coalesce(current_setting('fuorigenova.everywhere', true) = 'true', false)
$$;
comment on function caller_acts_everywhere is 'Whether the role of the caller in whose name this transaction acts is good everywhere';

create or replace function caller_organisation() returns uuid
    language sql stable
as
$$
    select nullif(current_setting('fuorigenova.organisation', true), '')::uuid
$$;
comment on function caller_organisation is 'The organisation in whose name this transaction acts';

create or replace function caller_may_write(municipality uuid, organisation uuid, status text) returns boolean
    language sql stable
as
$$
    select caller_acts_in(municipality) and coalesce(
        case current_setting('fuorigenova.role', true)
            when 'contributor' then status in ('draft', 'in-review')
                and organisation = nullif(current_setting('fuorigenova.organisation', true), '')::uuid
            when 'editor' then true
            when 'validator' then true
            when 'administrator' then true
        end, false)
$$;
comment on function caller_may_write is 'Whether the caller in whose name this transaction acts may write a record: what is not published, contributors only of their own organisation';

alter table opportunity enable row level security;
drop policy if exists partners_see on opportunity;
create policy partners_see on opportunity for select to fuorigenova_partner
    using (status not in ('draft', 'in-review') or caller_acts_in(municipality_id));
drop policy if exists partners_add on opportunity;
create policy partners_add on opportunity for insert to fuorigenova_partner
    with check (caller_may_write(municipality_id, organisation_id, status) and written_by = who_writes());
drop policy if exists partners_change on opportunity;
create policy partners_change on opportunity for update to fuorigenova_partner
    using (caller_may_write(municipality_id, organisation_id, status))
    with check (caller_may_write(municipality_id, organisation_id, status));

alter table opportunity_version enable row level security;
drop policy if exists partners_look_back on opportunity_version;
create policy partners_look_back on opportunity_version for select to fuorigenova_partner
    using (caller_acts_in(municipality_id));

-- Attachments: of a public record those that are for everybody, and no word of who added them.
revoke select on attachment from fuorigenova_public;
grant select (id, opportunity_id, type, title, licence, access, media_type, byte_count, width_px, height_px, sum,
              thumbnail_sum, thumbnail_bytes, added_at) on attachment to fuorigenova_public;
grant insert, update on attachment to fuorigenova_partner;
alter table attachment enable row level security;
drop policy if exists anyone_looks on attachment;
create policy anyone_looks on attachment for select to fuorigenova_public
    using (access = 'public' and ended_at is null
        and exists (select from public_opportunity record where record.id = opportunity_id));
drop policy if exists partners_look on attachment;
create policy partners_look on attachment for select to fuorigenova_partner
    using (exists (select from opportunity record
                   where record.id = opportunity_id
                     and (caller_acts_in(record.municipality_id)
                          or (record.status not in ('draft', 'in-review') and access in ('public', 'partners') and ended_at is null))));
drop policy if exists partners_attach on attachment;
create policy partners_attach on attachment for insert to fuorigenova_partner
    with check (added_by = who_writes() and exists (
        select from opportunity record
        where record.id = opportunity_id
          and caller_may_write(record.municipality_id, record.organisation_id, record.status)));
drop policy if exists partners_end on attachment;
create policy partners_end on attachment for update to fuorigenova_partner
    using (exists (
        select from opportunity record
        where record.id = opportunity_id
          and caller_may_write(record.municipality_id, record.organisation_id, record.status)))
    with check (ended_at is not null and ended_by = who_writes());

-- What people say without an account is read by the editors of the municipality, or of the organisation whose record it is
-- about, and by nobody else. Nobody may change what was said.
revoke select on contribution from fuorigenova_public;
revoke update on contribution from fuorigenova_partner;
grant update (state, opportunity_id, answer, answered_at, answered_by, answerer_id) on contribution to fuorigenova_partner;
create or replace function caller_answers_for(municipality uuid, organisation uuid) returns boolean
    language sql stable
as
$$
    select coalesce(current_setting('fuorigenova.role', true) in ('editor', 'validator', 'administrator')
        and (caller_acts_in(municipality)
             or organisation = nullif(current_setting('fuorigenova.organisation', true), '')::uuid), false)
$$;
comment on function caller_answers_for is 'Whether the caller in whose name this transaction acts answers what people say to a municipality or organisation';
alter table contribution enable row level security;
drop policy if exists editors_read on contribution;
create policy editors_read on contribution for select to fuorigenova_partner
    using (caller_answers_for(municipality_id, organisation_id));
drop policy if exists editors_answer on contribution;
create policy editors_answer on contribution for update to fuorigenova_partner
    using (caller_answers_for(municipality_id, organisation_id) and answered_at is null)
    with check (answered_by = who_writes() and answerer_id = nullif(current_setting('fuorigenova.organisation', true), '')::uuid);
