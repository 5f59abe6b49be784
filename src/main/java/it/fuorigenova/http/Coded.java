package it.fuorigenova.http;

import com.fasterxml.jackson.annotation.JsonValue;

/** A constant of a closed list of codes, with what people call it. Enums implement it. */
public interface Coded {

    /** As it is stored, and written by callers: {@code building-with-land}. */
    @JsonValue
    String code();

    /** What people call it. */
    Wording label();
}
