package it.fuorigenova.partner;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who has the last word on what is published, and where. With one level of approval every validator has it in his
 * territory; with two, only those validators whose role is good in all of a metropolitan city or province: its own, a
 * region's, an operator's. A municipality's or union's approves, and leaves the last word to them.
 */
@ApplicationScoped
public class FinalSay {

    private static final SqlFile PUBLISHED_IN = SqlFile.beside(FinalSay.class, "municipalities-published-in");

    private final PartnerConfig config;
    private final Database database;
    private final Clock clock;

    FinalSay(PartnerConfig config, Database database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Where a caller has it. */
    public Scope of(Caller caller) {
        if (!caller.may(Role.VALIDATOR)) {
            return Scope.NOWHERE;
        }
        return config.approvalLevels() == 1 || caller.scope().everywhere() ? caller.scope() : in(caller.scope());
    }

    private Scope in(Scope scope) {
        return Scope.of(Set.copyOf(database.query(PUBLISHED_IN)
                .with("municipalities", scope.municipalities())
                .with("onDay", LocalDate.now(clock))
                .list(row -> row.id("id"))));
    }
}
