-- answers: shapes in longitude and latitude, each with the line of its row
-- parameters: lines: of rows; systems: EPSG numbers; shapes: well-known binary in hexadecimal digits; one of each for a row
-- index: none, because it reads only what is asked
select asked.line,
       encode(st_asbinary(st_transform(st_geomfromwkb(decode(asked.shape, 'hex'), asked.srid), 4326)), 'hex') as shape
from unnest(cast(:lines as bigint[]), cast(:systems as integer[]), cast(:shapes as text[])) asked (line, srid, shape)
