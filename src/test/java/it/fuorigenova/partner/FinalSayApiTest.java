package it.fuorigenova.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has the final say on what is published in Rovegno, by level of approval, role and territory. */
@QuarkusTest
class FinalSayApiTest {

    /** The level, the role, where it is good, and whether he has it. */
    private static final String TABLE = """
            1 validator     municipality    true
            1 validator     all-but-one     true
            1 validator     city            true
            1 validator     elsewhere       false
            1 validator     everywhere      true
            1 validator     nowhere         false
            1 administrator municipality    true
            1 editor        city            false
            1 editor        everywhere      false
            2 validator     municipality    false
            2 validator     all-but-one     false
            2 validator     city            true
            2 validator     city-and-more   true
            2 validator     elsewhere       false
            2 validator     everywhere      true
            2 validator     nowhere         false
            2 administrator municipality    false
            2 administrator city            true
            2 editor        city            false
            2 editor        everywhere      false
            2 contributor   everywhere      false
            2 viewer        everywhere      false
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void isHisWhoValidatesForAllThatALevelAsks() {
        UUID rovegno = municipalities("010052").iterator().next();
        List<String> found = new ArrayList<>();
        for (String row : TABLE.lines().toList()) {
            String[] cells = row.split(" +");
            Role role = Role.valueOf(cells[1].toUpperCase(Locale.ROOT));
            Caller caller = new Caller(
                    "test",
                    new Caller.Body(UUID.randomUUID(), "test", "Prova", OrganisationKind.UNION),
                    role,
                    scope(cells[2]));
            boolean his = new FinalSay(levels(Integer.parseInt(cells[0])), database, clock)
                    .of(caller)
                    .holds(rovegno);
            found.add("%s %-13s %-15s %s".formatted(cells[0], cells[1], cells[2], his));
        }
        assertEquals(TABLE.strip(), String.join("\n", found));
    }

    private Scope scope(String where) {
        Set<UUID> city = municipalities("010%");
        return switch (where) {
            case "everywhere" -> Scope.EVERYWHERE;
            case "nowhere" -> Scope.NOWHERE;
            case "municipality" -> Scope.of(municipalities("010052"));
            case "elsewhere" -> Scope.of(municipalities("010025"));
            case "city" -> Scope.of(city);
            case "city-and-more" -> Scope.of(with(city, UUID.randomUUID()));
            default -> {
                Set<UUID> others = new HashSet<>(city);
                others.removeAll(municipalities("010025"));
                yield Scope.of(others);
            }
        };
    }

    private static Set<UUID> with(Set<UUID> some, UUID another) {
        Set<UUID> all = new HashSet<>(some);
        all.add(another);
        return all;
    }

    private Set<UUID> municipalities(String like) {
        return new HashSet<>(database.query("""
                        select territory_id
                        from territory_code
                        join territory on territory.id = territory_id and territory.kind = 'municipality'
                        where scheme = 'istat' and code like :like and valid @> current_date
                        """).with("like", like).list(row -> row.id("territory_id")));
    }

    private static PartnerConfig levels(int many) {
        return new PartnerConfig() {
            @Override
            public Optional<Path> firstKey() {
                return Optional.empty();
            }

            @Override
            public Duration keyLife() {
                return Duration.ofDays(1);
            }

            @Override
            public int approvalLevels() {
                return many;
            }

            @Override
            public Token token() {
                throw new IllegalStateException("Nobody has a token here");
            }
        };
    }
}
