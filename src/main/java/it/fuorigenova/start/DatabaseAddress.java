package it.fuorigenova.start;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and as whom to log in.
 *
 * @param user null where the address itself or the server decides
 */
record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final Pattern LIBPQ = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>[^@/?]+/[^/?]+(?:\\?.*)?)");

    /**
     * Reads an address as JDBC writes it, or as PostgreSQL's own tools and most hosting services do.
     *
     * @param text such as {@code postgresql://user:password@host:5432/database}; user and password percent-encoded
     */
    static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(text, null, null);
        }
        Matcher parts = LIBPQ.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("FUORIGENOVA_DATABASE_URL is not the address of a PostgreSQL database: write"
                    + " postgresql://user:password@host:5432/database.");
        }
        return new DatabaseAddress(
                "jdbc:postgresql://" + parts.group("rest"),
                decode(parts.group("user")),
                decode(parts.group("password")));
    }

    /** The same address with another user and password, where it does not name its own. */
    DatabaseAddress orElseAs(@Nullable String otherUser, @Nullable String otherPassword) {
        return user == null ? new DatabaseAddress(jdbcUrl, otherUser, otherPassword) : this;
    }

    private static @Nullable String decode(@Nullable String part) {
        // A plus sign stands for itself here, not for a blank as in a form.
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
