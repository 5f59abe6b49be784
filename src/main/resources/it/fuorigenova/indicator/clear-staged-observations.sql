-- answers: nothing; empties the table that values are copied aside into
-- parameters: none
-- index: none, because it is all of the table
truncate staged_observation
