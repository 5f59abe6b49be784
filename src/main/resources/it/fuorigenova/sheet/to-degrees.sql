-- answers: a shape in longitude and latitude, WGS 84
-- parameters: shape: well-known text, easting first; srid: its reference system
-- index: none, because nothing is read
select st_astext(st_transform(st_geomfromtext(:shape, :srid), 4326), 9) as shape
