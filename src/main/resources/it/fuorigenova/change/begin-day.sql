-- answers: the last day that was recorded, before it is set to another; nothing where that is not later
-- parameters: day: the other
-- index: none, because there is one row
update change_day new set day = :day
from change_day old
where new.day < :day
returning old.day as last
