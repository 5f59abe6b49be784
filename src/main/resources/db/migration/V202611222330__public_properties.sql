-- What anyone may read of an opportunity, written out once when it is stored instead of at every reading: a page of a
-- hundred properties was mostly planning, decoding and encoding (decision 16).

create function rfc3339(moment timestamptz) returns text
    language sql immutable strict parallel safe
    return trim(both '"' from to_json(moment at time zone 'UTC')::text) || 'Z';
comment on function rfc3339 is 'A moment in UTC with as many decimals of its seconds as it has, whatever the session''s zone';

alter table opportunity add column public_properties text;
comment on column opportunity.public_properties is
    'The members of the JSON object that its public properties make, without those that have no value; derived';
-- A row with all its text stays in one piece, uncompressed, up to half a page: a page of items would unpack each.
alter table opportunity set (toast_tuple_target = 4080);
