-- answers: nothing; writes down the first day
-- parameters: day: the day
-- index: none, because there is no row yet
insert into change_day (day) values (:day) on conflict do nothing
