-- With everything that the map page filters by, so that a tile of filtered opportunities is counted without reading a
-- record, too (decision 40). A record takes a kilobyte, its entry here about a hundred bytes.
drop index opportunity_tile;
create index opportunity_tile on opportunity (tile_code)
    include (plot_m2, price_eur, sector, kind, status, zone_name, owner_class)
    where status not in ('draft', 'in-review');
