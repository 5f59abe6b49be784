-- answers: who says what is known of territories, including how many people live there
-- parameters: none
-- index: none, because all of it is read
select source_id from attestation
union
select source_id from stated_membership
union
select source_id from lineage
union
select source_id from boundary
union
select seat_source_id from territory where seat_source_id is not null
union
select source_id from published_observation where indicator_code = 'population'
