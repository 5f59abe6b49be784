-- answers: nothing; forgets a release that has brought nothing
-- parameters: number
-- index: release_pkey
delete from release where number = :number
