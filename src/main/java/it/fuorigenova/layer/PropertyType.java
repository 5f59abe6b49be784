package it.fuorigenova.layer;

/** What the values of a property are. Each type has one column type in SQL and one writing in every format. */
public enum PropertyType {
    /** {@code text}, {@code varchar}. */
    TEXT,
    /** {@code uuid}; a text to everyone outside. */
    ID,
    /** {@code bigint}, {@code integer}. */
    INTEGER,
    /** {@code double precision}, or {@code numeric} that is compared exactly and written as a double. */
    NUMBER,
    BOOLEAN,
    /** {@code date}: a day of the calendar. */
    DATE,
    /** {@code timestamptz}: an instant, written in UTC. */
    INSTANT,
    /** {@code text[]}: several codes or words. */
    TEXT_LIST,
    /** {@code geometry} in SRID 4326. */
    GEOMETRY,
    /** {@code jsonb}: a list of small records; returned, not compared. */
    JSON,
    /** {@code jsonb}: one small record; returned, not compared. */
    RECORD;

    /** Whether a value is a text, a number or a flag, as map tiles know them. */
    boolean isPlain() {
        return switch (this) {
            case TEXT, ID, INTEGER, NUMBER, BOOLEAN, DATE, INSTANT -> true;
            case TEXT_LIST, GEOMETRY, JSON, RECORD -> false;
        };
    }
}
