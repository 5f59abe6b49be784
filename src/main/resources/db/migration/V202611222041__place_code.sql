-- Every place gets a number such that neighbours mostly have close numbers, so that the items of a box of any size can
-- be read in an order without sorting all that the box holds. it.fuorigenova.geo.PlaceCode computes the same.

-- Puts a zero between each two bits of a 20-bit number.
create function spread_bits(bits bigint) returns bigint
    language sql immutable strict parallel safe
    return (
        select (((d | (d << 1)) & 6148914691236517205))
        from (select ((c | (c << 2)) & 3689348814741910323) as d
              from (select ((b | (b << 4)) & 1085102592571150095) as c
                    from (select ((a | (a << 8)) & 71777214294589695) as b
                          from (select ((bits | (bits << 16)) & 281470681808895) as a) s16) s8) s4) s2);
comment on function spread_bits is 'A 20-bit number with a zero between each two bits';

create function place_code(place geometry) returns bigint
    language sql immutable parallel safe
    return case
        when place is null or st_isempty(place) then 1099511627776
        else spread_bits(least(1048575, greatest(0, floor((st_x(place) + 180) / 360 * 1048576)::bigint)))
            | (spread_bits(least(1048575, greatest(0, floor((st_y(place) + 90) / 180 * 1048576)::bigint))) << 1)
    end;
comment on function place_code is 'Z-order code of a point in WGS 84, 20 bits a coordinate; 2^40 where there is none';

alter table opportunity
    add column place_code bigint not null generated always as (place_code(geom)) stored;
comment on column opportunity.place_code is 'Z-order code of the point: the order of pages when nobody asks for another';
create index opportunity_place on opportunity (place_code, id);
