-- Words are looked for in Italian and in English, by their stems, without regard to accents.

create text search configuration italian_folded (copy = italian);
alter text search configuration italian_folded
    alter mapping for hword, hword_part, word with unaccent, italian_stem;
comment on text search configuration italian_folded is 'Italian stems without accents';

create text search configuration english_folded (copy = english);
alter text search configuration english_folded
    alter mapping for hword, hword_part, word with unaccent, english_stem;
comment on text search configuration english_folded is 'English stems without accents';

create function search_query(words text) returns tsquery
    language sql immutable strict parallel safe
    return to_tsquery('italian_folded', words) || to_tsquery('english_folded', words);
comment on function search_query is 'What a text must hold: words written as tsquery wants them, in either language';

-- Names weigh most, then what it is in a sentence, then the places, then the full text.
create function opportunity_words(
    title text, title_en text, summary text, summary_en text, description text, description_en text,
    keywords text[], places text[])
    returns tsvector
    language plpgsql immutable parallel safe
as
$$
begin
    return setweight(to_tsvector('public.italian_folded', coalesce(title, '')), 'A')
        || setweight(to_tsvector('public.english_folded', coalesce(title_en, '')), 'A')
        || setweight(to_tsvector('public.italian_folded', array_to_string(keywords, ' ')), 'A')
        || setweight(to_tsvector('public.italian_folded', coalesce(summary, '')), 'B')
        || setweight(to_tsvector('public.english_folded', coalesce(summary_en, '')), 'B')
        || setweight(to_tsvector('public.italian_folded', array_to_string(places, ' ')), 'C')
        || setweight(to_tsvector('public.italian_folded', coalesce(description, '')), 'D')
        || setweight(to_tsvector('public.english_folded', coalesce(description_en, '')), 'D');
end
$$;
comment on function opportunity_words is 'What free-text search finds an opportunity by, the most telling words first';

alter table opportunity
    add column words tsvector not null generated always as (opportunity_words(
        title, title_en, summary, summary_en, description, description_en, keywords,
        array [locality, address, municipality_name, zone_name, union_name])) stored;
comment on column opportunity.words is 'What free-text search finds it by';
create index opportunity_words on opportunity using gin (words);
