package it.fuorigenova.analysis;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.References;
import it.fuorigenova.territory.References.Referred;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.Rolls;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the territories that a table is asked of. */
@ApplicationScoped
class Places {

    private static final int MOST_NAMED = 1000;

    private static final Wording ONE_OF_TWO = new Wording(
            "`territory` e `within` non possono stare insieme", "`territory` and `within` exclude one another");
    private static final Wording NEEDS_NO_KIND = new Wording(
            "i territori sono già indicati uno per uno da `territory`", "`territory` names the territories one by one");
    private static final Wording NO_GROUP =
            new Wording("«%s» è un comune e non ha membri", "`%s` is a municipality and has no members");
    private static final Wording UNKNOWN_KIND =
            new Wording("«%s» non è un tipo di territorio", "`%s` is not a kind of territory");

    private final Rolls rolls;
    private final References references;
    private final Groups groups;

    Places(Rolls rolls, References references, Groups groups) {
        this.rolls = rolls;
        this.references = references;
        this.groups = groups;
    }

    /**
     * Reads which territories are meant: those named, those of a kind within a group, or all of a kind.
     *
     * @return in the order named, else in that of their codes; to be used only after the parameters were checked
     */
    List<Roll.Entry> chosen(PlacesParameters asked, LocalDate day, Parameters parameters) {
        Optional<List<String>> named =
                parameters.find("territory", asked.territory(), ValueReader.list(text -> text, MOST_NAMED));
        Optional<Roll.Entry> group = parameters.find("within", asked.within(), group(day));
        TerritoryKind kind = parameters.get("kind", asked.kind(), Places::kind, TerritoryKind.MUNICIPALITY);
        if (named.isPresent()) {
            if (asked.within() != null) {
                parameters.refuse("within", ONE_OF_TWO);
            }
            if (asked.kind() != null) {
                parameters.refuse("kind", NEEDS_NO_KIND);
            }
            return named(named.get(), day, parameters);
        }
        return within(group, kind, day);
    }

    /** The territories of a kind, of a group if there is one, on a day. */
    List<Roll.Entry> within(Optional<Roll.Entry> group, TerritoryKind kind, LocalDate day) {
        List<Roll.Entry> all = rolls.on(day, kind).entries();
        if (group.isEmpty()) {
            return all;
        }
        Set<UUID> members = new HashSet<>(groups.current().of(group.get().id(), kind, day));
        return all.stream().filter(one -> members.contains(one.id())).toList();
    }

    /** Reads a reference to a group of that day. */
    ValueReader<Roll.Entry> group(LocalDate day) {
        return text -> switch (references.resolve(List.of(text), day).getFirst()) {
            case Referred.Meant(Roll.Entry one) when one.kind() != TerritoryKind.MUNICIPALITY -> one;
            case Referred.Meant(Roll.Entry one) -> throw new InvalidValueException(NO_GROUP.with(one.name()));
            case Referred.Nobody(Wording why) -> throw new InvalidValueException(why);
        };
    }

    private List<Roll.Entry> named(List<String> texts, LocalDate day, Parameters parameters) {
        Set<Roll.Entry> found = new LinkedHashSet<>();
        for (Referred one : references.resolve(texts, day)) {
            switch (one) {
                case Referred.Meant(Roll.Entry place) -> found.add(place);
                case Referred.Nobody(Wording why) -> parameters.refuse("territory", why);
            }
        }
        return new ArrayList<>(found);
    }

    private static TerritoryKind kind(String text) throws InvalidValueException {
        return TerritoryKind.find(text).orElseThrow(() -> new InvalidValueException(UNKNOWN_KIND.with(text)));
    }
}
