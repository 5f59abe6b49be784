-- answers: nothing; brings the staged borders to one form: WGS 84, seven decimals (RFC 7946, section 11.2), exterior
--          rings counter-clockwise; valid again where rounding made a border touch itself
-- parameters: none
-- index: none, because it rewrites the staged table
update staged_boundary
set geom = (
    select st_multi(st_forcepolygonccw(
        case when st_isvalid(rounded) then rounded else st_reduceprecision(placed, 0.0000001) end))
    from st_transform(geom, 4326) as placed,
         st_snaptogrid(placed, 0.0000001) as rounded)
