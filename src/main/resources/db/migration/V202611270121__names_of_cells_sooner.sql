-- The same as before, as procedures: written as queries they took half the time of a tile with 64 clusters.

create or replace function cell_name(level integer, code bigint) returns text
    language plpgsql immutable strict parallel safe
as
$$
begin
    return level || '/' || gather_bits(code >> 1) || '/' || gather_bits(code);
end
$$;

create or replace function cell_box(level integer, code bigint) returns text
    language plpgsql immutable strict parallel safe
as
$$
declare
    side  constant float8 := 1 / (1::bigint << level)::float8;
    west  constant float8 := gather_bits(code) * side;
    north constant float8 := gather_bits(code >> 1) * side;
begin
    return round((west * 360 - 180)::numeric, 6)
        || ',' || round(degrees(atan(sinh(pi() * (1 - 2 * (north + side)))))::numeric, 6)
        || ',' || round(((west + side) * 360 - 180)::numeric, 6)
        || ',' || round(degrees(atan(sinh(pi() * (1 - 2 * north))))::numeric, 6);
end
$$;
