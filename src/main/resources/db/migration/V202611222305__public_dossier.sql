-- What the public sees of obstacles and documents. Free text about an obstacle and the title of a document that is not
-- public may name a person; here, and nowhere else, it is decided what leaves. Whatever is not listed stays inside.

create function public_obstacles(obstacles jsonb) returns jsonb
    language plpgsql immutable strict parallel safe
as
$$
begin
    if obstacles = '[]' then
        return obstacles;
    end if;
    return (
        select jsonb_agg(
            jsonb_strip_nulls(jsonb_build_object(
                'type', one -> 'type', 'status', one -> 'status', 'dueDate', one -> 'dueDate',
                'actorClass', one -> 'actorClass'))
            order by n)
        from jsonb_array_elements(obstacles) with ordinality as each (one, n));
end
$$;
comment on function public_obstacles is 'Obstacles as anyone may see them: type, status, due date and class of who must act';

create function public_documents(documents jsonb) returns jsonb
    language plpgsql immutable strict parallel safe
as
$$
begin
    if documents = '[]' then
        return documents;
    end if;
    return (
        select jsonb_agg(
            jsonb_strip_nulls(
                jsonb_build_object('type', one -> 'type', 'access', one -> 'access', 'date', one -> 'date')
                || case when one ->> 'access' = 'public'
                    then jsonb_build_object(
                        'title', one -> 'title', 'licence', one -> 'licence', 'link', one -> 'link')
                    else '{}'
                end)
            order by n)
        from jsonb_array_elements(documents) with ordinality as each (one, n));
end
$$;
comment on function public_documents is
    'Documents as anyone may see them: public ones whole, of all others type, access level and date';

alter table opportunity
    add column public_obstacles jsonb not null generated always as (public_obstacles(obstacles)) stored,
    add column public_documents jsonb not null generated always as (public_documents(documents)) stored;
comment on column opportunity.obstacles is
    'What stands in the way: array of {type, description, actor, actorClass, dueDate, status}; not for the public';
comment on column opportunity.documents is
    'What there is to read: array of {type, title, access, date, licence, link}; not for the public';
comment on column opportunity.public_obstacles is 'Its obstacles as anyone may see them; derived';
comment on column opportunity.public_documents is 'Its documents as anyone may see them; derived';
