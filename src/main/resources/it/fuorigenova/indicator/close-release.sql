-- answers: nothing; says how much a release has brought
-- parameters: number; stored and derived: how many values
-- index: release_pkey
update release set stored = :stored, derived = :derived where number = :number
