-- The nearest reference point of a kind and how far it is, metres; nothing where there is no place to measure from.
-- Candidates by a conformal plane, where the index reference_point_nearest finds them soonest; which of them it is, by
-- the ellipsoid. The planner looks through it.
create or replace function nearest_reference_point(of_kind text, place geometry)
    returns table (name text, distance_m integer)
    language sql stable parallel safe
as
$$
    select near.name, round(near.distance_m)::integer
    from (
        select point.name, st_distance(point.geom::geography, place::geography) as distance_m
        from (
            select reference_point.name, reference_point.geom
            from reference_point
            where reference_point.kind = of_kind and place is not null
            order by st_transform(reference_point.geom, 3857) <-> st_transform(place, 3857)
            limit 3
        ) point
    ) near
    order by near.distance_m
    limit 1
$$;
comment on function nearest_reference_point is 'The nearest reference point of a kind and its distance in metres';
