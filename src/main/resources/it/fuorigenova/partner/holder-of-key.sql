-- answers: the key that has a hash, if it is good for anything now, and whose it is
-- parameters: hash: SHA-256 of the key, hexadecimal; now
-- index: api_key_hash_key
select api_key.id, organisation.key as organisation
from api_key
join organisation on organisation.id = api_key.organisation_id
where api_key.hash = decode(:hash, 'hex')
  and api_key.revoked_at is null
  and api_key.expires_at > cast(:now as timestamptz)
