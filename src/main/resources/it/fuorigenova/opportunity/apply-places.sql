-- answers: how many records changed in what was computed of where they lie
-- parameters: now: RFC 3339
-- index: opportunity_pkey
update opportunity known
set municipality_code = computed.municipality_code,
    municipality_name = computed.municipality_name,
    municipality_codes = computed.municipality_codes,
    province_code = computed.province_code,
    province_name = computed.province_name,
    region_code = computed.region_code,
    region_name = computed.region_name,
    zone_key = computed.zone_key,
    zone_name = computed.zone_name,
    union_key = computed.union_key,
    union_name = computed.union_name,
    updated_at = cast(:now as timestamptz)
from computed_place computed
where known.id = computed.id
  and (
      known.municipality_code, known.municipality_name, known.municipality_codes,
      known.province_code, known.province_name, known.region_code, known.region_name,
      known.zone_key, known.zone_name, known.union_key, known.union_name)
      is distinct from (
      computed.municipality_code, computed.municipality_name, computed.municipality_codes,
      computed.province_code, computed.province_name, computed.region_code, computed.region_name,
      computed.zone_key, computed.zone_name, computed.union_key, computed.union_name)
