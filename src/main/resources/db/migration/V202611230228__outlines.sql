-- Boundaries of municipalities for small maps, generalised together so that neighbours keep one border.
alter table boundary add column digest text not null generated always as (md5(geom::bytea)) stored;
comment on column boundary.digest is 'Of the area, to tell whether it is another one';

alter table boundary
    add column outline_4 geometry(MultiPolygon, 4326),
    add column outline_5 geometry(MultiPolygon, 4326),
    add column outline_6 geometry(MultiPolygon, 4326),
    add column outline_7 geometry(MultiPolygon, 4326),
    add column outline_8 geometry(MultiPolygon, 4326),
    add column outline_9 geometry(MultiPolygon, 4326),
    add column outline_10 geometry(MultiPolygon, 4326),
    add column outlined_with text;
comment on column boundary.outline_4 is 'The area for maps of zoom 4 and less; null where it is not generalised';
comment on column boundary.outline_5 is 'The same for zoom 5';
comment on column boundary.outline_6 is 'The same for zoom 6';
comment on column boundary.outline_7 is 'The same for zoom 7';
comment on column boundary.outline_8 is 'The same for zoom 8';
comment on column boundary.outline_9 is 'The same for zoom 9';
comment on column boundary.outline_10 is 'The same for zoom 10';
comment on column boundary.outlined_with is 'Fingerprint of the coverage that it was generalised in; null where it was not';
