-- Points stand in the cells of the web's square map (OGC WebMercatorQuad): a whole number of 24 bits a coordinate, such
-- that a tile of any zoom, and a cell of any size, is one range of numbers. Each point is in exactly one cell of each
-- size, so that counts by cell add up to the number of points, whatever the zoom (decision 17).
-- it.fuorigenova.geo.TileCode computes the same.

create function tile_code(place geometry) returns bigint
    language sql immutable parallel safe
    return case
        when place is null or st_isempty(place) then 281474976710656
        else spread_bits(least(16777215, greatest(0, floor((st_x(place) + 180) / 360 * 16777216)::bigint)))
            | (spread_bits(least(16777215, greatest(0,
                floor((1 - asinh(tan(radians(st_y(place)))) / pi()) / 2 * 16777216)::bigint))) << 1)
    end;
comment on function tile_code is 'Z-order code of the map cell of a point in WGS 84, 24 bits a coordinate; 2^48 where there is none';

create function gather_bits(bits bigint) returns bigint
    language sql immutable strict parallel safe
    return (
        select (f | (f >> 16)) & 4294967295
        from (select (e | (e >> 8)) & 281470681808895 as f
              from (select (d | (d >> 4)) & 71777214294589695 as e
                    from (select (c | (c >> 2)) & 1085102592571150095 as d
                          from (select (b | (b >> 1)) & 3689348814741910323 as c
                                from (select bits & 6148914691236517205 as b) s0) s1) s2) s4) s8);
comment on function gather_bits is 'Every second bit of a number, the lowest first: what spread_bits has spread';

create function in_tile(place geometry, zoom integer, tile_row integer, tile_column integer) returns geometry
    language sql immutable strict parallel safe
    return st_makepoint(
        least(4095, greatest(0, floor(((st_x(place) + 180) / 360 * (1::bigint << zoom) - tile_column) * 4096))),
        least(4095, greatest(0, floor(
            ((1 - asinh(tan(radians(st_y(place)))) / pi()) / 2 * (1::bigint << zoom) - tile_row) * 4096))));
comment on function in_tile is 'A point in WGS 84 in the units of the tile it lies in, 4096 a side';

create function cell_name(level integer, code bigint) returns text
    language sql immutable strict parallel safe
    return level || '/' || gather_bits(code >> 1) || '/' || gather_bits(code);
comment on function cell_name is 'How callers name a cell: level, row and column, as of a tile of that zoom';

create function cell_box(level integer, code bigint) returns text
    language sql immutable strict parallel safe
    return (
        select concat_ws(',',
            round((c * size * 360 - 180)::numeric, 6),
            round(degrees(atan(sinh(pi() * (1 - 2 * (r + 1) * size))))::numeric, 6),
            round(((c + 1) * size * 360 - 180)::numeric, 6),
            round(degrees(atan(sinh(pi() * (1 - 2 * r * size))))::numeric, 6))
        from (select gather_bits(code) as c, gather_bits(code >> 1) as r, 1 / (1::bigint << level)::float8 as size) s);
comment on function cell_box is 'West, south, east and north of a cell in degrees';

alter table opportunity
    add column tile_code bigint not null generated always as (tile_code(geom)) stored;
comment on column opportunity.tile_code is 'The finest cell of the web map that the point lies in: what tiles are read by';
-- With all that a cluster tells, so that the tile of a whole country is read from the index alone. Codes that callers
-- filter by most stand in it, too.
create index opportunity_tile on opportunity (tile_code) include (plot_m2, price_eur, sector, kind, status)
    where status not in ('draft', 'in-review');
