-- answers: what somebody has said, for who has its code
-- parameters: id; codeHash: of the code, hexadecimal
-- index: contribution_pkey
select id, kind, state, opportunity_id, municipality_id, title, site_kind, address, lon, lat, field, null as text, null as email,
       received_at, answer, answered_at, null as answered_by
from contribution
where id = :id
  and code_hash = decode(:codeHash, 'hex')
