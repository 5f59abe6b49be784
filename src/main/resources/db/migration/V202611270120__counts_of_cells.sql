-- How many opportunities lie in each cell of small maps, kept as they are written, so that a tile of a whole country is
-- some hundred rows whatever there is (decision 28). Filled and kept by R__tally_opportunities_by_cell.sql.

create table opportunity_cell (
    level       smallint not null,
    cell        bigint   not null,
    sector      text     not null,
    items       bigint   not null,
    across      bigint   not null,
    down        bigint   not null,
    area_items  bigint   not null,
    area_m2     numeric  not null,
    price_items bigint   not null,
    price_eur   numeric  not null,
    primary key (level, cell, sector)
) with (fillfactor = 70);
comment on table opportunity_cell is
    'The pyramid: what lies in a cell of the web map, for each sector; true together with opportunity_cell_change only';
comment on column opportunity_cell.level is 'How fine the cell is, as the zoom of a tile: 3, as the tile of the whole world has them, to 13';
comment on column opportunity_cell.cell is 'Z-order code of the cell among those of its level: the first 2 * level bits of tile codes';
comment on column opportunity_cell.sector is 'A code of the list sector; empty for those without';
comment on column opportunity_cell.items is 'How many opportunities; 0 where all have gone';
comment on column opportunity_cell.across is 'Sum of the columns, of cells eight times as fine, that they lie in';
comment on column opportunity_cell.down is 'Sum of the rows, of cells eight times as fine, that they lie in';
comment on column opportunity_cell.area_items is 'How many of them have a plot';
comment on column opportunity_cell.area_m2 is 'Sum of their plots, square metres';
comment on column opportunity_cell.price_items is 'How many of them have a price';
comment on column opportunity_cell.price_eur is 'Sum of their prices, euro';

create table opportunity_cell_change (
    spot      bigint not null,
    sector    text   not null,
    plot_m2   numeric,
    price_eur numeric,
    items     bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table opportunity_cell_change is
    'Opportunities that came or went and are not in opportunity_cell yet: written without waiting for anyone, folded by the thousand';
comment on column opportunity_cell_change.spot is 'Z-order code of the cell of level 16 that they lie in';
comment on column opportunity_cell_change.sector is 'A code of the list sector; empty for those without';
comment on column opportunity_cell_change.plot_m2 is 'Plot of each, square metres';
comment on column opportunity_cell_change.price_eur is 'Price of each, euro';
comment on column opportunity_cell_change.items is 'How many alike came; less than 0 if they went';
