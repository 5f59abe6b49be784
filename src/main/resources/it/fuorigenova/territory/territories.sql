-- answers: the territories of a day, with their present codes, name and boundary, in the order of their names
-- parameters: asOf: the day; kind, memberOf (id of a group), id, q (part of a name), each null for all; withGeometry: whether boundaries are wanted;
--             afterName, afterId: where the page before ended, null for the first; limit: rows at most
-- index: none, because the filters decide which of territory_name_fold, membership_of_group and territory_pkey serves
select territory.id,
       territory.kind,
       name.name,
       lower(life.valid) as valid_from,
       upper(life.valid) as valid_to,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'istat' and c.valid @> :asOf) as istat_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'belfiore' and c.valid @> :asOf) as belfiore_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'uts' and c.valid @> :asOf) as uts_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'key' and c.valid @> :asOf) as key,
       boundary.accuracy,
       boundary.attested_on,
       boundary.computed,
       boundary.source_id as boundary_source,
       boundary.members_without_boundary,
       round(boundary.area_km2, 3) as area_km2,
       st_x(coalesce(territory.seat, st_pointonsurface(boundary.geom))) as lon,
       st_y(coalesce(territory.seat, st_pointonsurface(boundary.geom))) as lat,
       case when :withGeometry then st_asgeojson(boundary.geom, 7) end as geometry
from territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
left join boundary on boundary.territory_id = territory.id and boundary.valid @> :asOf
where (:kind::text is null or territory.kind = :kind)
  and (:id::uuid is null or territory.id = :id)
  and (:memberOf::uuid is null or exists (
      select from membership
      where membership.group_id = :memberOf and membership.member_id = territory.id and membership.valid @> :asOf))
  and (:q::text is null or exists (
      select from territory_name any_name
      where any_name.territory_id = territory.id
        and any_name.valid @> :asOf
        and fold(any_name.name) like '%' || replace(replace(fold(:q), '%', '\%'), '_', '\_') || '%'))
  and (:afterName::text is null
      or (name.name collate "it-x-icu", territory.id) > (:afterName collate "it-x-icu", :afterId))
order by name.name collate "it-x-icu", territory.id
limit :limit
