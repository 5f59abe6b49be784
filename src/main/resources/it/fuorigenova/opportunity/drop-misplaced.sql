-- answers: how many staged records are dropped because their point lies elsewhere than in the municipality they name
-- parameters: none
-- index: none, because it reads the whole table
delete from staged_opportunity where verdict in ('elsewhere', 'far')
