-- Writes out the public properties of an opportunity whenever it is stored, by whatever way: names and order are those
-- of it.fuorigenova.opportunity.OpportunityProperties (a test compares the two). What is derived from other columns is
-- derived again here, because a trigger runs before generated columns have their values. What depends on the day of the
-- reader is not among them.
create or replace function write_public_properties() returns trigger
    language plpgsql
as
$$
begin
    new.public_properties := concat_ws(',', variadic array[
        -- What it is called and what it is.
        '"code":' || to_json(new.code),
        '"kind":' || to_json(new.kind),
        '"status":' || to_json(new.status),
        '"sector":' || to_json(new.sector),
        '"title":' || to_json(new.title),
        '"titleEn":' || to_json(new.title_en),
        '"summary":' || to_json(new.summary),
        '"summaryEn":' || to_json(new.summary_en),
        '"description":' || to_json(new.description),
        '"descriptionEn":' || to_json(new.description_en),
        '"keywords":' || array_to_json(new.keywords),
        '"previouslyPartOf":' || to_json(new.previously_part_of),
        -- Where it is.
        '"municipalityId":' || to_json(new.municipality_id),
        '"municipalityName":' || to_json(new.municipality_name),
        '"istatCode":' || to_json(new.municipality_code),
        '"istatCodes":' || array_to_json(new.municipality_codes),
        '"provinceCode":' || to_json(new.province_code),
        '"provinceName":' || to_json(new.province_name),
        '"regionName":' || to_json(new.region_name),
        '"zoneName":' || to_json(new.zone_name),
        '"unionName":' || to_json(new.union_name),
        '"locality":' || to_json(new.locality),
        '"address":' || to_json(new.address),
        '"geometryAccuracy":' || to_json(new.geometry_accuracy),
        '"altitudeM":' || new.altitude_m,
        '"parcels":' || new.parcels::text,
        '"parcelReferences":' || array_to_json(parcel_references(new.parcels)),
        '"stationName":' || to_json(new.station_name),
        '"stationDistanceM":' || new.station_distance_m,
        '"portName":' || to_json(new.port_name),
        '"portDistanceM":' || new.port_distance_m,
        '"airportName":' || to_json(new.airport_name),
        '"airportDistanceM":' || new.airport_distance_m,
        '"motorwayDistanceM":' || new.motorway_distance_m,
        '"freightTerminalDistanceM":' || new.freight_terminal_distance_m,
        -- What it was and may be used for.
        '"formerUse":' || to_json(new.former_use),
        '"abandonedYear":' || new.abandoned_year,
        '"occupancy":' || to_json(new.occupancy),
        '"permittedUses":' || array_to_json(new.permitted_uses),
        '"wantedUses":' || array_to_json(new.wanted_uses),
        '"ateco":' || array_to_json(new.ateco),
        -- How large it is.
        '"plotM2":' || new.plot_m2::float8,
        '"grossFloorM2":' || new.gross_floor_m2::float8,
        '"volumeM3":' || new.volume_m3::float8,
        '"floors":' || new.floors,
        '"coverageRatio":' || new.coverage_ratio::float8,
        '"largestLotM2":' || new.largest_lot_m2::float8,
        '"smallestLotM2":' || new.smallest_lot_m2::float8,
        '"jobsMin":' || new.jobs_min,
        '"jobsMax":' || new.jobs_max,
        '"bedsMin":' || new.beds_min,
        '"bedsMax":' || new.beds_max,
        '"dwellingsMin":' || new.dwellings_min,
        '"dwellingsMax":' || new.dwellings_max,
        -- What state it is in, and what the ground threatens.
        '"buildingCondition":' || to_json(new.building_condition),
        '"heritageConstraint":' || to_json(new.heritage_constraint),
        '"contamination":' || to_json(new.contamination),
        '"contaminants":' || array_to_json(new.contaminants),
        '"floodHazard":' || to_json(new.flood_hazard),
        '"landslideHazard":' || to_json(new.landslide_hazard),
        '"seismicZone":' || to_json(new.seismic_zone),
        -- What the plans say, and which services reach it.
        '"planningInstrument":' || to_json(new.planning_instrument),
        '"planningZone":' || to_json(new.planning_zone),
        '"planningAct":' || to_json(new.planning_act),
        '"planningLink":' || to_json(new.planning_link),
        '"variantNeeded":' || new.variant_needed,
        '"planningStage":' || to_json(new.planning_stage),
        '"water":' || to_json(new.water),
        '"sewer":' || to_json(new.sewer),
        '"gas":' || to_json(new.gas),
        '"powerKw":' || new.power_kw::float8,
        '"fibre":' || to_json(new.fibre),
        '"railSiding":' || to_json(new.rail_siding),
        -- On which terms it may be had, and what stands in the way.
        '"ownerClass":' || to_json(new.owner_class),
        '"transferMode":' || to_json(new.transfer_mode),
        '"priceEur":' || new.price_eur::float8,
        '"rentEurPerYear":' || new.rent_eur_per_year::float8,
        '"priceOnRequest":' || new.price_on_request,
        '"tenderLink":' || to_json(new.tender_link),
        '"worksCostEur":' || new.works_cost_eur::float8,
        '"incentives":' || array_to_json(new.incentives),
        '"availableFrom":' || to_json(new.available_from),
        '"obstacles":' || public_obstacles(new.obstacles)::text,
        '"obstacleTypes":' || array_to_json(types_of(new.obstacles)),
        '"documents":' || public_documents(new.documents)::text,
        '"documentTypes":' || array_to_json(types_of(new.documents)),
        -- Who answers for it, how fresh and how complete it is, and what came of it.
        '"responsibleBody":' || to_json(new.responsible_body),
        '"contactLink":' || to_json(new.contact_link),
        '"verification":' || to_json(new.verification),
        '"verifiedOn":' || to_json(new.verified_on),
        '"source":' || to_json(new.source_id),
        '"externalId":' || to_json(new.external_id),
        '"externalIds":' || array_to_json(new.external_ids),
        '"licence":' || to_json(new.licence),
        '"lastConfirmedAt":' || to_json(rfc3339(new.last_confirmed_at)),
        '"confirmBy":' || to_json(new.confirm_by),
        '"completeness":' || new.completeness,
        '"missingFields":' || array_to_json(new.missing_fields),
        '"reuseYear":' || new.reuse_year,
        '"reuseType":' || to_json(new.reuse_type),
        '"investmentEur":' || new.investment_eur::float8,
        '"jobsCreated":' || new.jobs_created,
        '"landSavedM2":' || new.land_saved_m2::float8,
        '"endDate":' || to_json(new.end_date),
        '"recordedAt":' || to_json(rfc3339(new.recorded_at)),
        '"updatedAt":' || to_json(rfc3339(new.updated_at))]);
    return new;
end
$$;
comment on function write_public_properties is 'Keeps what anyone may read of an opportunity, as members of a JSON object';

drop trigger if exists opportunity_public_properties on opportunity;
create trigger opportunity_public_properties
    before insert or update on opportunity
    for each row execute function write_public_properties();

-- Those stored before, or by an older version of this file.
update opportunity set public_properties = public_properties;
alter table opportunity alter column public_properties set not null;
