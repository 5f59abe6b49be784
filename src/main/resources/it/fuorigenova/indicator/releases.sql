-- answers: every release, newest first
-- parameters: none
-- index: none, because it is all of the table
select number, kind, title, sha256, made_at, stored, derived
from release
order by number desc
