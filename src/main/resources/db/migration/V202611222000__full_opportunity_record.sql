-- The full record of an opportunity. Everything a reader may ask for stands in this one table, without a join: what is
-- computed from territories and reference points is written when a record is, and refreshed when they change.

create function parcel_references(parcels jsonb) returns text[]
    language plpgsql immutable strict parallel safe
as
$$
begin
    if parcels = '[]' then
        return '{}';
    end if;
    return array(
        select concat_ws('/', one ->> 'belfiore', coalesce(one ->> 'section', '-'), one ->> 'sheet', one ->> 'parcel')
        from jsonb_array_elements(parcels) with ordinality as each (one, n)
        order by n);
end
$$;
comment on function parcel_references is 'Parcels as texts that can be looked for: belfiore/section/sheet/parcel';

create function types_of(things jsonb) returns text[]
    language plpgsql immutable strict parallel safe
as
$$
begin
    if things = '[]' then
        return '{}';
    end if;
    return array(select distinct one ->> 'type' from jsonb_array_elements(things) one order by 1);
end
$$;
comment on function types_of is 'The types that occur in an array of objects, each once';

alter table opportunity
    add column external_ids text[] not null default '{}',
    add column previously_part_of text,
    add column title_en text,
    add column summary_en text,
    add column description_en text,
    add column keywords text[] not null default '{}',
    add column notes text,
    add column municipality_code text,
    add column municipality_name text,
    add column municipality_codes text[] not null default '{}',
    add column province_code text,
    add column province_name text,
    add column region_code text,
    add column region_name text,
    add column zone_key text,
    add column zone_name text,
    add column union_key text,
    add column union_name text,
    add column address text,
    add column area geometry(MultiPolygon, 4326),
    add column altitude_m integer,
    add column parcels jsonb not null default '[]',
    add column abandoned_year integer check (abandoned_year between 1000 and 2100),
    add column permitted_uses text[] not null default '{}',
    add column wanted_uses text[] not null default '{}',
    add column ateco text[] not null default '{}',
    add column sector text,
    add column floors integer check (floors >= 0),
    add column coverage_ratio numeric check (coverage_ratio between 0 and 1),
    add column largest_lot_m2 numeric check (largest_lot_m2 >= 0),
    add column smallest_lot_m2 numeric check (smallest_lot_m2 >= 0),
    add column jobs_min integer check (jobs_min >= 0),
    add column jobs_max integer check (jobs_max >= 0),
    add column beds_min integer check (beds_min >= 0),
    add column beds_max integer check (beds_max >= 0),
    add column dwellings_min integer check (dwellings_min >= 0),
    add column dwellings_max integer check (dwellings_max >= 0),
    add column building_condition text,
    add column heritage_constraint text,
    add column contamination text,
    add column contaminants text[] not null default '{}',
    add column flood_hazard text,
    add column landslide_hazard text,
    add column seismic_zone text,
    add column planning_instrument text,
    add column planning_zone text,
    add column planning_act text,
    add column planning_link text,
    add column variant_needed boolean,
    add column planning_stage text,
    add column water text,
    add column sewer text,
    add column gas text,
    add column power_kw numeric check (power_kw >= 0),
    add column fibre text,
    add column rail_siding text,
    add column motorway_distance_m integer check (motorway_distance_m >= 0),
    add column freight_terminal_distance_m integer check (freight_terminal_distance_m >= 0),
    add column station_name text,
    add column station_distance_m integer,
    add column port_name text,
    add column port_distance_m integer,
    add column airport_name text,
    add column airport_distance_m integer,
    add column price_on_request boolean,
    add column tender_link text,
    add column works_cost_eur numeric check (works_cost_eur >= 0),
    add column incentives text[] not null default '{}',
    add column obstacles jsonb not null default '[]',
    add column documents jsonb not null default '[]',
    add column responsible_body text,
    add column contact_email text,
    add column contact_link text,
    add column verification text,
    add column verified_on date,
    add column verified_by text,
    add column confirm_by date,
    add column licence text,
    add column reuse_year integer check (reuse_year between 1000 and 2200),
    add column reuse_type text,
    add column investment_eur numeric check (investment_eur >= 0),
    add column jobs_created integer check (jobs_created >= 0),
    add column land_saved_m2 numeric check (land_saved_m2 >= 0),
    add column end_date date,
    add column completeness smallint not null default 0 check (completeness between 0 and 100),
    add column missing_fields text[] not null default '{}',
    add column parcel_references text[] not null generated always as (parcel_references(parcels)) stored,
    add column obstacle_types text[] not null generated always as (types_of(obstacles)) stored,
    add column document_types text[] not null generated always as (types_of(documents)) stored,
    add constraint opportunity_lots check (smallest_lot_m2 <= largest_lot_m2),
    add constraint opportunity_jobs check (jobs_min <= jobs_max),
    add constraint opportunity_beds check (beds_min <= beds_max),
    add constraint opportunity_dwellings check (dwellings_min <= dwellings_max),
    add constraint opportunity_area_valid check (st_isvalid(area));

comment on column opportunity.external_ids is 'Its keys elsewhere, each as scheme:key, for instance cup:D12C21000';
comment on column opportunity.previously_part_of is 'The site or record it was split from, in words or as its code';
comment on column opportunity.title_en is 'Title in English';
comment on column opportunity.summary_en is 'One or two sentences in English';
comment on column opportunity.description_en is 'Full text in English';
comment on column opportunity.keywords is 'Free words in Italian';
comment on column opportunity.notes is 'What else is worth knowing, in Italian: earlier tenders and their prices, for instance';
comment on column opportunity.municipality_code is 'ISTAT code of its municipality; computed';
comment on column opportunity.municipality_name is 'Name of its municipality; computed';
comment on column opportunity.municipality_codes is 'ISTAT codes of all municipalities that its area, or else its point, lies in, its own first; computed';
comment on column opportunity.province_code is 'UTS code of the metropolitan city or province of its municipality; computed';
comment on column opportunity.province_name is 'Name of that metropolitan city or province; computed';
comment on column opportunity.region_code is 'ISTAT code of the region of its municipality; computed';
comment on column opportunity.region_name is 'Name of that region; computed';
comment on column opportunity.zone_key is 'Key of the homogeneous zone of its municipality; computed';
comment on column opportunity.zone_name is 'Name of that zone; computed';
comment on column opportunity.union_key is 'Key of the union its municipality belongs to, the first by key if several; computed';
comment on column opportunity.union_name is 'Name of that union; computed';
comment on column opportunity.address is 'Street and number, as its source writes them';
comment on column opportunity.area is 'Its area, WGS 84, valid, exterior rings counter-clockwise';
comment on column opportunity.altitude_m is 'Metres above the sea, as stated';
comment on column opportunity.parcels is 'Parcels of the land register: array of {belfiore, section, sheet, parcel}';
comment on column opportunity.abandoned_year is 'The year its use ended';
comment on column opportunity.permitted_uses is 'What the plan allows: codes of the list land-use';
comment on column opportunity.wanted_uses is 'What its owner or municipality wishes for: codes of the list land-use';
comment on column opportunity.ateco is 'Economic activities sought, by ATECO code';
comment on column opportunity.sector is 'A code of the list sector; derived from activities and uses where it is not stated';
comment on column opportunity.floors is 'Storeys above ground';
comment on column opportunity.coverage_ratio is 'Built share of the plot, 0 to 1';
comment on column opportunity.largest_lot_m2 is 'Largest lot that can be had, square metres';
comment on column opportunity.smallest_lot_m2 is 'Smallest lot that can be had, square metres';
comment on column opportunity.jobs_min is 'Jobs it can hold at least';
comment on column opportunity.jobs_max is 'Jobs it can hold at most';
comment on column opportunity.beds_min is 'Beds it can hold at least';
comment on column opportunity.beds_max is 'Beds it can hold at most';
comment on column opportunity.dwellings_min is 'Dwellings it can hold at least';
comment on column opportunity.dwellings_max is 'Dwellings it can hold at most';
comment on column opportunity.building_condition is 'A code of the list building-condition';
comment on column opportunity.heritage_constraint is 'A code of the list heritage-constraint';
comment on column opportunity.contamination is 'A code of the list contamination';
comment on column opportunity.contaminants is 'What contaminates the ground, in Italian words';
comment on column opportunity.flood_hazard is 'A code of the list flood-hazard';
comment on column opportunity.landslide_hazard is 'A code of the list landslide-hazard';
comment on column opportunity.seismic_zone is 'A code of the list seismic-zone';
comment on column opportunity.planning_instrument is 'A code of the list planning-instrument';
comment on column opportunity.planning_zone is 'Zone of the plan, as the plan names it';
comment on column opportunity.planning_act is 'The act that set it';
comment on column opportunity.planning_link is 'Where the plan can be read';
comment on column opportunity.variant_needed is 'Whether the plan must be changed first';
comment on column opportunity.planning_stage is 'A code of the list planning-stage';
comment on column opportunity.water is 'Drinking water: a code of the list availability';
comment on column opportunity.sewer is 'Sewer: a code of the list availability';
comment on column opportunity.gas is 'Gas: a code of the list availability';
comment on column opportunity.power_kw is 'Electric power available, kilowatt';
comment on column opportunity.fibre is 'Optical fibre: a code of the list availability';
comment on column opportunity.rail_siding is 'Rail siding: a code of the list availability';
comment on column opportunity.motorway_distance_m is 'Stated distance to the nearest motorway junction, metres';
comment on column opportunity.freight_terminal_distance_m is 'Stated distance to the nearest freight terminal, metres';
comment on column opportunity.station_name is 'The nearest railway station; computed';
comment on column opportunity.station_distance_m is 'Distance to the nearest railway station as the crow flies, metres; computed';
comment on column opportunity.port_name is 'The nearest seaport; computed';
comment on column opportunity.port_distance_m is 'Distance to the nearest seaport as the crow flies, metres; computed';
comment on column opportunity.airport_name is 'The nearest airport; computed';
comment on column opportunity.airport_distance_m is 'Distance to the nearest airport as the crow flies, metres; computed';
comment on column opportunity.price_on_request is 'Whether the price is told to those who ask';
comment on column opportunity.tender_link is 'Where the tender is published';
comment on column opportunity.works_cost_eur is 'Estimated cost of the works, euro';
comment on column opportunity.incentives is 'What it may draw on, as keys: zls-porto-e-retroporto-di-genova';
comment on column opportunity.obstacles is 'What stands in the way: array of {type, description, actor, dueDate, status}';
comment on column opportunity.documents is 'What there is to read: array of {type, title, access, date, licence, link}';
comment on column opportunity.responsible_body is 'The body to turn to; never a person';
comment on column opportunity.contact_email is 'Mailbox of that body';
comment on column opportunity.contact_link is 'Page of that body';
comment on column opportunity.verification is 'A code of the list verification';
comment on column opportunity.verified_on is 'The day it was checked';
comment on column opportunity.verified_by is 'The body that checked it';
comment on column opportunity.confirm_by is 'The day by which it should be confirmed again; null if nobody has confirmed it';
comment on column opportunity.licence is 'Licence of the record; that of its source where null';
comment on column opportunity.reuse_year is 'The year it was used again';
comment on column opportunity.reuse_type is 'A code of the list reuse-type';
comment on column opportunity.investment_eur is 'What was invested, euro';
comment on column opportunity.jobs_created is 'Jobs it brought';
comment on column opportunity.land_saved_m2 is 'Land not built upon because this was used again, square metres';
comment on column opportunity.end_date is 'The day from which it is no longer an opportunity; records end, they are never deleted';
comment on column opportunity.completeness is 'How much of what investors ask for is there, 0 to 100; weights in it.fuorigenova.opportunity.Wish';
comment on column opportunity.missing_fields is 'What completeness misses, by the names of the API, the weightiest first';
comment on column opportunity.parcel_references is 'Its parcels as belfiore/section/sheet/parcel, - where there is no section: H599/-/73/135; derived';
comment on column opportunity.obstacle_types is 'The types of its obstacles: codes of the list obstacle-type; derived';
comment on column opportunity.document_types is 'The types of its documents: codes of the list document-type; derived';
comment on column opportunity.kind is 'A code of the list kind';
comment on column opportunity.status is 'Where it is in its life: a code of the list status';
comment on column opportunity.geometry_accuracy is 'A code of the list geometry-accuracy';
comment on column opportunity.former_use is 'A code of the list former-use';
comment on column opportunity.occupancy is 'A code of the list occupancy';
comment on column opportunity.owner_class is 'A code of the list owner-class; never a person';
comment on column opportunity.transfer_mode is 'A code of the list transfer-mode';
comment on column opportunity.locality is 'Hamlet or quarter';

create index opportunity_area on opportunity using gist (area) where area is not null;
