package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A property of a layer's items.
 *
 * @param name as callers write and read it
 * @param type what its values are
 * @param sql the expression that yields it over the layer's relation, whose alias is {@code item}; from our own
 *     catalogue, never from a caller
 * @param title what people call it
 * @param codes the code list its values are from; null for none
 * @param unit the unit of its figures (UCUM); null for none
 * @param traits what may be done with it
 */
public record Property(
        String name,
        PropertyType type,
        String sql,
        Wording title,
        @Nullable String codes,
        @Nullable String unit,
        Set<Trait> traits) {

    /** What may be done with a property. */
    public enum Trait {
        /** Filters may name it. */
        QUERYABLE,
        /** Pages may be ordered by it. */
        SORTABLE,
        /** It stands in the items. */
        RETURNED,
        /** It is never null. */
        REQUIRED,
        /** Its values may be counted one by one. */
        FACET,
        /** Free-text search looks into it. */
        SEARCHED
    }

    public Property {
        traits = Set.copyOf(traits);
    }

    /** A property that is returned and can be filtered, and sorted by as far as its type has an order. */
    public static Property of(String name, PropertyType type, String sql, String it, String en) {
        Set<Trait> traits = EnumSet.of(Trait.RETURNED);
        switch (type) {
            case JSON, RECORD -> {}
            case GEOMETRY, TEXT_LIST -> traits.add(Trait.QUERYABLE);
            case TEXT, ID, INTEGER, NUMBER, BOOLEAN, DATE, INSTANT -> {
                traits.add(Trait.QUERYABLE);
                traits.add(Trait.SORTABLE);
            }
        }
        return new Property(name, type, sql, new Wording(it, en), null, null, traits);
    }

    /** What its values are compared and ordered by: texts by code point, whatever the database was made for. */
    public String ordered() {
        return type == PropertyType.TEXT ? "(" + sql + ") collate \"C\"" : sql;
    }

    /** The same with values from a code list, which can therefore be counted one by one. */
    public Property coded(String list) {
        return new Property(name, type, sql, title, list, unit, plus(Trait.FACET));
    }

    /** The same in a unit. */
    public Property in(String of) {
        return new Property(name, type, sql, title, codes, of, traits);
    }

    /** The same yielded by another expression. */
    Property by(String expression) {
        return new Property(name, type, expression, title, codes, unit, traits);
    }

    /** The same with one more thing that may be done with it. */
    public Property with(Trait trait) {
        return new Property(name, type, sql, title, codes, unit, plus(trait));
    }

    /** The same with one thing less that may be done with it. */
    public Property without(Trait trait) {
        Set<Trait> fewer = EnumSet.copyOf(traits);
        fewer.remove(trait);
        return new Property(name, type, sql, title, codes, unit, fewer);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    private Set<Trait> plus(Trait trait) {
        Set<Trait> more = EnumSet.copyOf(traits);
        more.add(trait);
        return more;
    }
}
