-- answers: those of some municipalities that lie, with all others of it, in a metropolitan city or province as it is on a day
-- parameters: municipalities: identifiers; onDay
-- index: membership_of_member, membership_of_group
select distinct mine.member_id as id
from membership mine
join territory unit on unit.id = mine.group_id
where mine.member_id = any(:municipalities)
  and mine.valid @> cast(:onDay as date)
  and unit.kind in ('metropolitan-city', 'province')
  and not exists (
      select
      from membership other
      join territory member on member.id = other.member_id
      where other.group_id = unit.id
        and other.valid @> cast(:onDay as date)
        and member.kind = 'municipality'
        and other.member_id <> all(:municipalities))
