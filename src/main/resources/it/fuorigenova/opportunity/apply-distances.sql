-- answers: how many records changed in what was computed of what they are near to
-- parameters: now: RFC 3339
-- index: opportunity_pkey
update opportunity known
set station_name = computed.station_name,
    station_distance_m = computed.station_distance_m,
    port_name = computed.port_name,
    port_distance_m = computed.port_distance_m,
    airport_name = computed.airport_name,
    airport_distance_m = computed.airport_distance_m,
    updated_at = cast(:now as timestamptz)
from computed_distance computed
where known.id = computed.id
  and (
      known.station_name, known.station_distance_m, known.port_name, known.port_distance_m,
      known.airport_name, known.airport_distance_m)
      is distinct from (
      computed.station_name, computed.station_distance_m, computed.port_name,
      computed.port_distance_m, computed.airport_name, computed.airport_distance_m)
