-- answers: the number of a new release
-- parameters: kind: values, catalogue or start; title: the file's name; sha256: of the file, or null; madeAt: RFC 3339
-- index: none, because nothing is looked up
insert into release (kind, title, sha256, made_at)
values (:kind, :title, :sha256, :madeAt::timestamptz)
returning number
