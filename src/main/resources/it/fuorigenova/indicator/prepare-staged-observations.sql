-- answers: nothing; tells the planner how many values were copied aside
-- parameters: none
-- index: none, because it reads the whole table
analyze staged_observation
