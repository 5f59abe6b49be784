-- The orders that people ask a map of opportunities for. Each serves both directions and rows without a value, because a
-- page is read in segments (decision 12); any other order sorts what its conditions leave.
create index opportunity_updated on opportunity (updated_at, id);
create index opportunity_plot on opportunity (plot_m2, id);
create index opportunity_price on opportunity (price_eur, id);
create index opportunity_title on opportunity (title collate "C", id);
