package it.fuorigenova.territory;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the territory that an address or a parameter names, or says why there is none. */
@ApplicationScoped
public class TerritoryLookup {

    static final Wording UNREADABLE = new Wording(
            "«%s» non indica un territorio: usa " + TerritoryReference.FORMS,
            "`%s` does not name a territory: use " + TerritoryReference.FORMS);
    static final Wording UNKNOWN =
            new Wording("Nessun territorio corrisponde a «%s».", "No territory answers to `%s`.");
    private static final Wording NOT_THEN = new Wording(
            "Il territorio non esisteva il %s. È esistito: %s.", "The territory did not exist on %s. It existed: %s.");
    private static final Wording NO_MUNICIPALITY =
            new Wording("«%s» non è un comune ma: %s.", "`%s` is not a municipality but: %s.");

    private final Territories territories;
    private final Clock clock;

    TerritoryLookup(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** The day meant where a caller names none. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day that the parameter {@code asOf} names, today if it is absent; a problem if it is no day. */
    public LocalDate day(@Nullable String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), today());
        parameters.check();
        return day;
    }

    /** The territory that a path names, as it was on a day; a problem if there is none. */
    public Territory get(String text, LocalDate asOf) {
        return get(text, TerritoryReference.parse(text).orElseThrow(() -> unknown(text)), asOf);
    }

    /** The municipality that a path names by its ISTAT code or otherwise, as it was on a day. */
    public Territory getMunicipality(String text, LocalDate asOf) {
        Territory found = get(text, TerritoryReference.parseMunicipality(text).orElseThrow(() -> unknown(text)), asOf);
        if (found.kind() != TerritoryKind.MUNICIPALITY) {
            throw ProblemException.of(
                    TerritoryProblem.UNKNOWN_TERRITORY,
                    NO_MUNICIPALITY.with(text, found.kind().slug()));
        }
        return found;
    }

    /**
     * Reads a parameter that names a territory, of whatever day.
     *
     * @param asOf the day whose codes come first
     */
    public ValueReader<UUID> parameter(LocalDate asOf) {
        return text -> TerritoryReference.parseMunicipality(text)
                .flatMap(reference -> territories.find(reference, asOf))
                .orElseThrow(() -> new InvalidValueException(
                        TerritoryReference.parseMunicipality(text).isEmpty()
                                ? UNREADABLE.with(text)
                                : UNKNOWN.with(text)));
    }

    /**
     * The territory that a member of a body names, by the codes of today; null where there is none of that name, and
     * noted with its place.
     */
    public @Nullable UUID member(String pointer, String text, List<Fault> faults) {
        try {
            return parameter(today()).read(text);
        } catch (InvalidValueException e) {
            faults.add(Fault.inBody(pointer, e.why()));
            return null;
        }
    }

    /** The same where nothing else may be wrong; null where none is named, a problem where there is none of that name. */
    public @Nullable UUID member(String pointer, @Nullable String text) {
        List<Fault> faults = new ArrayList<>();
        UUID named = text == null ? null : member(pointer, text, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        return named;
    }

    private Territory get(String text, TerritoryReference reference, LocalDate asOf) {
        UUID id = territories.find(reference, asOf).orElseThrow(() -> unknown(text));
        return territories.find(id, asOf).orElseThrow(() -> notThen(text, id, asOf));
    }

    private ProblemException notThen(String text, UUID id, LocalDate asOf) {
        List<String> lives = territories.lives(id);
        return lives.isEmpty()
                ? unknown(text)
                : ProblemException.of(
                        TerritoryProblem.TERRITORY_NOT_THEN, NOT_THEN.with(asOf, String.join(", ", lives)));
    }

    private static ProblemException unknown(String text) {
        return ProblemException.of(
                TerritoryProblem.UNKNOWN_TERRITORY,
                (TerritoryReference.parseMunicipality(text).isEmpty() ? UNREADABLE : UNKNOWN).with(text));
    }
}
