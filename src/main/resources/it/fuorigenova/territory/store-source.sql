-- answers: nothing; stores a source, or completes what is known of it, where there is anything new
-- parameters: id, title, publisher, licence, url
-- index: source_pkey
insert into source as known (id, title, publisher, licence, url)
values (:id, :title, :publisher, :licence, :url)
on conflict (id) do update
    set title = case when excluded.title = excluded.id then known.title else excluded.title end,
        publisher = coalesce(excluded.publisher, known.publisher),
        licence = coalesce(excluded.licence, known.licence),
        url = coalesce(excluded.url, known.url)
    where (case when excluded.title = excluded.id then known.title else excluded.title end,
           coalesce(excluded.publisher, known.publisher),
           coalesce(excluded.licence, known.licence),
           coalesce(excluded.url, known.url))
          is distinct from (known.title, known.publisher, known.licence, known.url)
