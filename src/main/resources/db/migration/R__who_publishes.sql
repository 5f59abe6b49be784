-- Who has the final say on what is published (it.fuorigenova.partner.FinalSay), held to by the database itself for whoever
-- acts in the name of a caller, whichever way a state is written.

create or replace function caller_publishes_in(municipality uuid) returns boolean
    language sql stable
as
$$
    select coalesce(current_setting('fuorigenova.publishes_everywhere', true) = 'true'
        or municipality = any (nullif(current_setting('fuorigenova.publishes_in', true), '')::uuid[]), false)
$$;
comment on function caller_publishes_in is 'Whether the caller in whose name this transaction acts has the final say on what is published in a municipality';

create or replace function guard_publication() returns trigger
    language plpgsql
as
$$
begin
    -- What comes as new may turn out to be known, and is then guarded as a change.
    if not caller_publishes_in(new.municipality_id)
        and (tg_op = 'UPDATE' or not exists (select from opportunity where id = new.id)) then
        raise exception 'Who acts here has no final say on what is published' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
comment on function guard_publication is 'Keeps callers from publishing what others have the final say on';

drop trigger if exists guard_new on opportunity;
create trigger guard_new before insert on opportunity
    for each row when (current_user = 'fuorigenova_partner' and new.status not in ('draft', 'in-review'))
    execute function guard_publication();
drop trigger if exists guard_changed on opportunity;
create trigger guard_changed before update on opportunity
    for each row when (current_user = 'fuorigenova_partner' and (
        old.status in ('draft', 'in-review') and new.status not in ('draft', 'in-review')
        or old.status = 'withdrawn' and new.status not in ('draft', 'in-review', 'withdrawn')))
    execute function guard_publication();

grant insert on opportunity_approval to fuorigenova_partner;
alter table opportunity_approval enable row level security;
drop policy if exists partners_see_approvals on opportunity_approval;
create policy partners_see_approvals on opportunity_approval for select to fuorigenova_partner
    using (exists (select from opportunity where id = opportunity_id and caller_acts_in(municipality_id)));
drop policy if exists partners_approve on opportunity_approval;
create policy partners_approve on opportunity_approval for insert to fuorigenova_partner
    with check (current_setting('fuorigenova.role', true) in ('validator', 'administrator')
        and approved_by = who_writes()
        and exists (select from opportunity where id = opportunity_id and status = 'in-review' and caller_acts_in(municipality_id)));
