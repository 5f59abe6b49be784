-- answers: nothing; derives lives, codes, names and memberships from what was attested and stated, and writes those
--     that differ from what stood there: whoever reads meanwhile waits for nothing, and a file that changes little
--     costs little
-- parameters: none
-- index: none, because it compares whole tables

-- A run is a stretch of attestations that say the same. The first run of an aspect is open in the past: what is
-- first seen is taken to have held since before we looked, unless the territory was born later.
drop view if exists pg_temp.true_of_the_living;
drop table if exists pg_temp.run, pg_temp.lived, pg_temp.link, pg_temp.held, pg_temp.named, pg_temp.joined;
create temp table run on commit drop as
with seen as (
    select *, lag(value) over (partition by territory_id, aspect order by on_date) as before
    from attestation
),
change as (
    select *, row_number() over w as n, lead(on_date) over w as next_on
    from seen
    where before is distinct from value
    window w as (partition by territory_id, aspect order by on_date)
)
select territory_id, aspect, value, source_id,
       daterange(case when n > 1 then on_date end, next_on) as valid
from change;
create index on run (territory_id);
analyze run (territory_id, aspect);

-- Lives, from the bottom up: what was attested, then groups, which exist while they have members.
create temp table lived on commit drop as
select territory_id, valid from run where aspect = 'exists' and value = 'true';

-- What was attested of a territory, in so far as it lived: it knows of those whose lives stand there already.
create temp view true_of_the_living as
select run.territory_id, run.aspect, run.value, run.valid * life.valid as valid, run.source_id
from run
join lived life on life.territory_id = run.territory_id and life.valid && run.valid;

create temp table link (member_id uuid, group_id uuid, valid daterange) on commit drop;

insert into link
select territory_id, value::uuid, valid from true_of_the_living where aspect = 'member-of';

insert into link
select stated.member_id, stated.group_id, stated.valid * life.valid
from stated_membership stated
join lived life on life.territory_id = stated.member_id and life.valid && stated.valid;

insert into lived (territory_id, valid)
select group_id, unnest(range_agg(valid)) from link group by group_id;

insert into link
select said.territory_id, said.value::uuid, said.valid
from true_of_the_living said
join territory unit on unit.id = said.territory_id and unit.kind in ('metropolitan-city', 'province')
where said.aspect = 'member-of';

insert into lived (territory_id, valid)
select link.group_id, unnest(range_agg(link.valid))
from link
join territory region on region.id = link.group_id and region.kind = 'region'
group by link.group_id;

insert into link
select said.territory_id, said.value::uuid, said.valid
from true_of_the_living said
join territory region on region.id = said.territory_id and region.kind = 'region'
where said.aspect = 'member-of';

insert into lived (territory_id, valid)
select link.group_id, unnest(range_agg(link.valid))
from link
join territory country on country.id = link.group_id and country.kind = 'country'
group by link.group_id;
analyze link;

create temp table held on commit drop as
select territory_id, aspect as scheme, value as code, valid, source_id
from true_of_the_living
where aspect in ('istat', 'belfiore', 'uts', 'nuts', 'iso', 'key', 'acronym');
create index on held (scheme, code);
analyze held;

-- Said in words here, because the constraint's own message would name neither territory.
do $$
declare
    clash record;
begin
    select one.scheme, one.code, this.identity_key as one_name, that.identity_key as other_name, one.valid * other.valid as days
    into clash
    from held one
    join held other on other.scheme = one.scheme and other.code = one.code
        and other.valid && one.valid
    join territory this on this.id = one.territory_id
    join territory that on that.id = other.territory_id and that.identity_key > this.identity_key
    where one.scheme not in ('acronym', 'nuts')
    order by 1, 2, 3, 4
    limit 1;
    if found then
        raise exception 'the % code % would name two territories on the same days %: % and %',
            clash.scheme, clash.code, clash.days, clash.one_name, clash.other_name
            using errcode = 'exclusion_violation';
    end if;
end $$;

create temp table named on commit drop as
select territory_id, substr(aspect, 6) as lang, value as name, valid, source_id
from true_of_the_living
where aspect like 'name:%';

create temp table joined on commit drop as
with recursive climb (member_id, group_id, direct, valid) as (
    select member_id, group_id, true, valid from link
    union all
    select climb.member_id, link.group_id, false, climb.valid * link.valid
    from climb
    join link on link.member_id = climb.group_id and link.valid && climb.valid
)
select member_id, group_id, direct, unnest(range_agg(valid)) as valid
from climb
group by member_id, group_id, direct;

-- What no longer holds goes before what now holds comes, because the two may overlap.
delete from territory_life known
where not exists (
    select from lived
    where (lived.territory_id, lived.valid)
        = (known.territory_id, known.valid));

insert into territory_life (territory_id, valid)
select territory_id, valid
from lived
where not exists (
    select from territory_life known
    where (lived.territory_id, lived.valid)
        = (known.territory_id, known.valid));
analyze territory_life;

delete from territory_code known
where not exists (
    select from held
    where (held.territory_id, held.scheme, held.code, held.valid, held.source_id)
        = (known.territory_id, known.scheme, known.code, known.valid, known.source_id));

insert into territory_code (territory_id, scheme, code, valid, source_id)
select territory_id, scheme, code, valid, source_id
from held
where not exists (
    select from territory_code known
    where (held.territory_id, held.scheme, held.code, held.valid, held.source_id)
        = (known.territory_id, known.scheme, known.code, known.valid, known.source_id));
analyze territory_code;

delete from territory_name known
where not exists (
    select from named
    where (named.territory_id, named.lang, named.name, named.valid, named.source_id)
        = (known.territory_id, known.lang, known.name, known.valid, known.source_id));

insert into territory_name (territory_id, lang, name, valid, source_id)
select territory_id, lang, name, valid, source_id
from named
where not exists (
    select from territory_name known
    where (named.territory_id, named.lang, named.name, named.valid, named.source_id)
        = (known.territory_id, known.lang, known.name, known.valid, known.source_id));
analyze territory_name;

delete from membership known
where not exists (
    select from joined
    where (joined.member_id, joined.group_id, joined.direct, joined.valid)
        = (known.member_id, known.group_id, known.direct, known.valid));

insert into membership (member_id, group_id, direct, valid)
select member_id, group_id, direct, valid
from joined
where not exists (
    select from membership known
    where (joined.member_id, joined.group_id, joined.direct, joined.valid)
        = (known.member_id, known.group_id, known.direct, known.valid));
analyze membership;
