-- The map page lets people choose municipalities, too: its tiles and counts are read from these two alone (decision 40).
drop index opportunity_tile;
create index opportunity_tile on opportunity (tile_code)
    include (plot_m2, price_eur, sector, kind, status, zone_name, owner_class, municipality_code)
    where status not in ('draft', 'in-review');
drop index opportunity_counted;
create index opportunity_counted on opportunity (place_code)
    include (geom, kind, sector, status, zone_name, owner_class, municipality_code)
    where status not in ('draft', 'in-review');
