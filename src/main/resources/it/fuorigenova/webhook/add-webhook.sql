-- answers: nothing; adds a webhook that is told what is committed after a commit
-- parameters: id; organisation; url; collections: all where empty; description; active; origin: what addresses in its events
--     begin with; now; commit: its number
-- index: none, because a row is added
insert into webhook (id, organisation_id, url, collections, description, active, origin, created_at, commit_number)
values (:id, :organisation, :url, :collections, :description, :active, :origin, :now, :commit)
