package it.fuorigenova.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A bean through which a package says what the members of its answers are called. The words are in the file {@code
 * members.txt} beside its class, a line each, parted by {@code |}:
 *
 * <pre>
 * istatCode | Codice ISTAT | ISTAT code | /v1/municipalities/{}
 * standings.benchmark | Confronto | Compared with
 * polarity=neutral | né bene né male | neither good nor bad
 * </pre>
 *
 * <p>The member, in answers where it means something else after the member that holds it; its title in Italian and
 * English; and, where its values lead somewhere, the address with {@code {}} for the value. With {@code =} it is not the
 * member that is called so but one of its values.
 */
public interface MemberTitles {

    /** The lines of its file, without empty ones and those that begin with {@code #}. */
    default List<String> lines() {
        try (InputStream file = getClass().getResourceAsStream("members.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "There is no members.txt beside " + getClass())
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
