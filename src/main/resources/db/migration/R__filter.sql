-- What filters (CQL2) need of the database: see it.fuorigenova.layer.FilterCompiler.

-- lower() alone would keep apart what has no small letter of its own, as ß and SS; the collation makes both
-- independent of the locale of the database.
create or replace function casei(value text) returns text
    language sql immutable strict parallel safe
    return lower(upper(value collate "und-x-icu"));
comment on function casei(text) is 'A text as it is compared without regard to case';

create or replace function accenti(value text) returns text
    language sql immutable strict parallel safe
    return public.unaccent('public.unaccent'::regdictionary, value);
comment on function accenti(text) is 'A text as it is compared without regard to accents';

-- Not written in SQL: once inlined, its branches could be computed before it is decided which of them counts.
create or replace function filter_power(base numeric, exponent numeric) returns numeric
    language plpgsql immutable strict parallel safe
as
$$
declare
    magnitude double precision;
begin
    if exponent = 0 then
        return 1;
    elsif base = 0 then
        return case when exponent > 0 then 0 end;
    elsif base < 0 and exponent <> trunc(exponent) then
        return null;
    elsif abs(base) not between 1e-300 and 1e300 or abs(exponent) not between 1e-300 and 1e300 then
        return null;
    end if;
    magnitude := exponent::double precision * ln(abs(base)::double precision);
    if magnitude > 700 then
        return null;
    elsif magnitude < -700 then
        return 0;
    end if;
    return power(base::double precision, exponent::double precision)::numeric;
end
$$;
comment on function filter_power(numeric, numeric) is
    'A power, or null where there is none or it has more than 300 digits';

-- Not parallel safe: its exception block is a subtransaction.
create or replace function filter_geometry(ewkb bytea) returns geometry
    language plpgsql immutable strict
as
$$
declare
    found geometry;
begin
    begin
        found := st_transform(st_geomfromewkb(ewkb), 4326);
    exception when internal_error then
        found := null;
    end;
    -- A little more than the Earth has, for figures that were rounded at its edge.
    if found is null or coalesce(st_xmin(found) < -180.01 or st_xmax(found) > 180.01
            or st_ymin(found) < -90.01 or st_ymax(found) > 90.01, true) then
        raise numeric_value_out_of_range using message = 'The geometry lies outside its reference system';
    end if;
    return found;
end
$$;
comment on function filter_geometry(bytea) is
    'A geometry of a filter in WGS 84; 22003 where it lies outside the reference system it is given in';
