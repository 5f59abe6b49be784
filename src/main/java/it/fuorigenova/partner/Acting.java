package it.fuorigenova.partner;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Acts in the name of a caller: from then on and until the transaction ends, the database itself lets through what he
 * may write and no more ({@code R__rights.sql}). What was checked before is checked once more by somebody who has not
 * read our code.
 */
@ApplicationScoped
public class Acting {

    private static final SqlFile ACT = SqlFile.beside(Acting.class, "act-as");

    private final Database database;
    private final FinalSay finalSay;

    Acting(Database database, FinalSay finalSay) {
        this.database = database;
        this.finalSay = finalSay;
    }

    /**
     * From here to the end of the transaction nothing is done but what the caller may do.
     *
     * @param reason why he does it, for the history of what he changes; null where he does not say
     */
    @Transactional(TxType.MANDATORY)
    public void as(Caller caller, @Nullable String reason) {
        Scope publishes = finalSay.of(caller);
        database.query(ACT)
                .with("actor", caller.name())
                .with("organisation", caller.organisation().id().toString())
                .with("reason", reason == null ? "" : reason)
                .with("role", caller.role().code())
                .with("everywhere", Boolean.toString(caller.scope().everywhere()))
                .with("municipalities", array(caller.scope()))
                .with("publishesEverywhere", Boolean.toString(publishes.everywhere()))
                .with("publishesIn", array(publishes))
                .first(row -> true);
    }

    private static String array(Scope scope) {
        return scope.municipalities().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** From here to the end of the transaction nothing is seen but what anyone may see. */
    @Transactional(TxType.MANDATORY)
    public void anyone() {
        database.query("select set_config('role', 'fuorigenova_public', true)").first(row -> true);
    }

    /** Acts for the service again. */
    @Transactional(TxType.MANDATORY)
    public void nobody() {
        database.query("select set_config('role', 'none', true)").first(row -> true);
    }
}
