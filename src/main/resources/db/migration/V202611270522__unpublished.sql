-- Those who review records read few of many.
create index opportunity_unpublished on opportunity (updated_at, id) where status in ('draft', 'in-review');
