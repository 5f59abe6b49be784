-- answers: nothing; tells the planner how many values were copied aside, and gives it room to hash them
-- parameters: none
-- index: none, because it reads the whole table
analyze staged_observation;
set local work_mem = '128MB'
