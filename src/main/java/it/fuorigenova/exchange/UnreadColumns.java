package it.fuorigenova.exchange;

import it.fuorigenova.http.NearestName;
import java.util.Set;

/** Says which columns of a file are not read: a misspelt one would else be lost without a word. */
final class UnreadColumns {

    private UnreadColumns() {}

    static void tell(Header header, Set<String> known, Report report) {
        for (String field : header.fields()) {
            if (!known.contains(field)) {
                String suggestion = NearestName.to(field, known)
                        .filter(meant -> !header.has(meant))
                        .map(meant -> "Rename it to " + meant + " if that is what it is")
                        .orElse("Nothing, if it does not matter");
                report.notice(0, field, null, "The column is not known and was not read", suggestion);
            }
        }
    }
}
