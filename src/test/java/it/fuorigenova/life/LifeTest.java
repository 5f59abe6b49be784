package it.fuorigenova.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Role;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every state crossed with every other, every role and both levels of approval. */
class LifeTest {

    /**
     * Who may move a record from the state of the row to that of the column: {@code c} a contributor, {@code e} an editor,
     * {@code v} a validator, {@code P} a validator with the final say; {@code !} with a reason only; {@code .} nobody. Each
     * role may do what those before it may.
     */
    private static final String TABLE = """
            from           | pot  draft rev  pub  neg  res  work reus with oth  unk  n/a
            new            | P    c     c    P    P    P    P    P    P    P    P    P
            potential      | =    .     .    e    e    e    e    e    v!   .    .    .
            draft          | .    =     c    .    .    .    .    .    .    .    .    .
            in-review      | .    c!    =    P    .    .    .    .    .    .    .    .
            published      | .    .     v!   =    e    e    e    e    v!   .    .    .
            negotiating    | .    .     v!   e    =    e    e    e    v!   .    .    .
            reserved       | .    .     v!   e    e    =    e    e    v!   .    .    .
            in-works       | .    .     v!   e    e    e    =    e    v!   .    .    .
            reused         | .    .     v!   e    e    e    e    =    v!   .    .    .
            withdrawn      | .    e!    .    P    .    .    .    .    =    .    .    .
            other          | .    .     .    e    e    e    e    e    v!   =    .    .
            unknown        | .    .     .    e    e    e    e    e    v!   .    =    .
            not-applicable | .    .     .    e    e    e    e    e    v!   .    .    =
            """;

    private static final Map<Character, Role> ROLES =
            Map.of('c', Role.CONTRIBUTOR, 'e', Role.EDITOR, 'v', Role.VALIDATOR, 'P', Role.VALIDATOR);

    @Test
    void everyRoleMayMoveWhatTheTableSaysAtEitherLevel() {
        List<String> wrong = new ArrayList<>();
        int crossed = 0;
        for (Map.Entry<String, List<String>> row : table().entrySet()) {
            Status from = row.getKey().equals("new") ? null : status(row.getKey());
            Iterator<String> cells = row.getValue().iterator();
            for (Status to : Status.values()) {
                String cell = cells.next();
                for (Role role : Role.values()) {
                    for (boolean finalSay : new boolean[] {false, true}) {
                        crossed++;
                        boolean allowed =
                                Life.objection(from, to, role, finalSay).isEmpty();
                        if (allowed != isAllowed(cell, role, finalSay)) {
                            wrong.add("%s -> %s by %s, final say %s: %s"
                                    .formatted(row.getKey(), to.code(), role.code(), finalSay, allowed));
                        }
                    }
                }
                boolean needsReason =
                        Life.find(from, to).filter(Life.Step::needsReason).isPresent();
                if (needsReason != cell.endsWith("!")) {
                    wrong.add("%s -> %s: a reason is needed: %s".formatted(row.getKey(), to.code(), needsReason));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(13 * 12 * 5 * 2, crossed);
    }

    private static boolean isAllowed(String cell, Role role, boolean finalSay) {
        char first = cell.charAt(0);
        return switch (first) {
            case '=' -> true;
            case '.' -> false;
            case 'P' -> finalSay && role.includes(Role.VALIDATOR);
            default -> role.includes(Objects.requireNonNull(ROLES.get(first), cell));
        };
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        TABLE.lines().skip(1).forEach(line -> {
            int bar = line.indexOf('|');
            rows.put(
                    line.substring(0, bar).strip(),
                    List.of(line.substring(bar + 1).strip().split(" +")));
        });
        return rows;
    }

    private static @Nullable Status status(String code) {
        for (Status status : Status.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new AssertionError(code);
    }

    /** Whatever shows the public what it did not see is for those who have the final say. */
    @Test
    void nothingComesIntoSightWithoutTheFinalSay() {
        for (Status to : Status.values()) {
            if (Life.isPublic(to)) {
                for (Status from : new Status[] {null, Status.DRAFT, Status.IN_REVIEW}) {
                    assertTrue(
                            Life.objection(from, to, Role.ADMINISTRATOR, false).isPresent(), from + " -> " + to);
                }
            }
        }
    }
}
