-- answers: nothing; adds requests to those counted of a key on a day
-- parameters: key: its identifier; day; requests, refused: how many more
-- index: request_count_pkey
insert into request_count as counted (key_id, day, requests, refused)
values (:key, :day, :requests, :refused)
on conflict (key_id, day) do update
set requests = counted.requests + excluded.requests,
    refused = counted.refused + excluded.refused
