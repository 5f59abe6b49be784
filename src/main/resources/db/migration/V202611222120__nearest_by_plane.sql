-- On the ellipsoid an index takes half as long again to find the nearest, and finds it on a sphere: one in a thousand was
-- not the nearest. Candidates are found in a conformal plane, and told apart on the ellipsoid.
drop index reference_point_nearest;
create index reference_point_nearest on reference_point using gist (kind, st_transform(geom, 3857));
