-- answers: nothing; stores a source unless it is described already: one of which only the key is known has it for a title
-- parameters: id, title, publisher, licence, url
-- index: source_pkey
insert into source as known (id, title, publisher, licence, url)
values (:id, :title, :publisher, :licence, :url)
on conflict (id) do update
    set title = excluded.title,
        publisher = excluded.publisher,
        licence = excluded.licence,
        url = excluded.url
    where known.title = known.id
      and known is distinct from excluded
