package it.fuorigenova.http;

import java.util.Locale;

/** One text in every language of the service. */
public record Wording(String it, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
        };
    }

    /** The same text with its {@code %s} filled, in order; write {@code %%} for a percent sign. */
    public Wording with(Object... values) {
        return new Wording(String.format(Locale.ROOT, it, values), String.format(Locale.ROOT, en, values));
    }
}
