-- What of a record is its own word, and how its versions are numbered and kept.

-- A column that is added is the record's own word until it is named here.
create or replace function said_by(record opportunity) returns opportunity
    language plpgsql immutable
as
$$
begin
    -- Generated.
    record.parcel_references := null;
    record.obstacle_types := null;
    record.document_types := null;
    record.public_obstacles := null;
    record.public_documents := null;
    record.public_properties := null;
    record.place_code := null;
    record.tile_code := null;
    record.words := null;
    -- Computed of territories and reference points.
    record.municipality_code := null;
    record.municipality_name := null;
    record.municipality_codes := null;
    record.province_code := null;
    record.province_name := null;
    record.region_code := null;
    record.region_name := null;
    record.zone_key := null;
    record.zone_name := null;
    record.union_key := null;
    record.union_name := null;
    record.station_name := null;
    record.station_distance_m := null;
    record.port_name := null;
    record.port_distance_m := null;
    record.airport_name := null;
    record.airport_distance_m := null;
    -- Computed of the record itself.
    record.completeness := null;
    record.missing_fields := null;
    record.confirm_by := null;
    -- Told of its writing.
    record.updated_at := null;
    record.version := null;
    record.written_in := null;
    record.said_since := null;
    record.written_at := null;
    record.written_by := null;
    record.writer_id := null;
    record.write_reason := null;
    return record;
end
$$;
comment on function said_by is 'A record with nothing but its own word: all that is computed of it, and told of its writing, is null';

create or replace function image_of(record opportunity) returns jsonb
    language plpgsql stable
as
$$
declare
    said opportunity := said_by(record);
begin
    -- As GeoJSON they would lose digits.
    said.geom := null;
    said.area := null;
    return jsonb_strip_nulls(to_jsonb(said) || jsonb_build_object(
        'geom', record.geom::text, 'area', record.area::text,
        'municipality_code', record.municipality_code, 'municipality_name', record.municipality_name));
end
$$;
comment on function image_of is 'What a record says, by the names of its columns, and how its municipality is called';

-- However many statements of a transaction write a record, they make one version of it; one that changes nothing makes none.
create or replace function count_version() returns trigger
    language plpgsql
as
$$
declare
    written opportunity;
begin
    if new.id <> old.id then
        raise exception 'A record keeps its identifier' using errcode = 'check_violation';
    end if;
    -- Nobody writes these but we.
    new.version := old.version;
    new.written_in := old.written_in;
    new.said_since := old.said_since;
    new.written_at := old.written_at;
    new.written_by := old.written_by;
    new.writer_id := old.writer_id;
    new.write_reason := old.write_reason;
    written := new;
    -- What is generated is not there yet, and follows from the rest.
    written.parcel_references := old.parcel_references;
    written.obstacle_types := old.obstacle_types;
    written.document_types := old.document_types;
    written.public_obstacles := old.public_obstacles;
    written.public_documents := old.public_documents;
    written.place_code := old.place_code;
    written.tile_code := old.tile_code;
    written.words := old.words;
    if written is distinct from old then
        new.version := old.version + case when old.written_in = pg_current_xact_id() then 0 else 1 end;
        new.written_in := pg_current_xact_id();
        if said_by(new) is distinct from said_by(old) then
            new.said_since := new.version;
            new.written_at := now();
            new.written_by := who_writes();
            new.writer_id := organisation_that_writes();
            new.write_reason := why_written();
        end if;
    end if;
    return new;
end
$$;
comment on function count_version is 'Numbers the versions of a record and tells of each who wrote it, whoever writes it';

create or replace function keep_versions() returns trigger
    language plpgsql
    -- Whoever may change a record keeps what it was, though he may not write history.
    security definer
    set search_path from current
as
$$
begin
    if tg_op = 'UPDATE' then
        insert into opportunity_version (opportunity_id, version, record, municipality_id, written_at, written_by,
                                         writer_id, write_reason, deleted)
        select past.id, past.said_since, image_of(past), past.municipality_id, past.written_at, past.written_by,
               past.writer_id, past.write_reason, false
        from before_rows past
        join after_rows now on now.id = past.id
        where now.said_since <> past.said_since;
    elsif tg_op = 'DELETE' then
        insert into opportunity_version (opportunity_id, version, record, municipality_id, written_at, written_by,
                                         writer_id, write_reason, deleted)
        select past.id, past.said_since, image_of(past), past.municipality_id, past.written_at, past.written_by,
               past.writer_id, past.write_reason, true
        from before_rows past;
    else
        insert into opportunity_version (opportunity_id, version, record, municipality_id, written_at, written_by,
                                         writer_id, write_reason, deleted)
        select past.id, past.said_since, image_of(past), past.municipality_id, past.written_at, past.written_by,
               past.writer_id, past.write_reason, true
        from opportunity past;
    end if;
    return null;
end
$$;
comment on function keep_versions is 'Keeps what records said that a statement changes or deletes';

drop trigger if exists keep_changed on opportunity;
create trigger keep_changed after update on opportunity
    referencing old table as before_rows new table as after_rows
    for each statement execute function keep_versions();
drop trigger if exists keep_deleted on opportunity;
create trigger keep_deleted after delete on opportunity
    referencing old table as before_rows
    for each statement execute function keep_versions();
drop trigger if exists keep_emptied on opportunity;
create trigger keep_emptied before truncate on opportunity
    for each statement execute function keep_versions();
