package it.fuorigenova.html;

import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words for the columns of one table, which has figures whose unit stands elsewhere in the answer. */
final class Measured implements Vocabulary {

    /** The members that are measured in the unit of what holds them. */
    private static final List<String> FIGURES = List.of("value", "values", "lower", "upper", "from", "to");

    private static final Wording NOTHING = new Wording("", "");

    private final Map<String, Term> terms = new LinkedHashMap<>();

    /** The words for the figures that a member holds, in a unit as people call it. */
    static Vocabulary in(String unit, String holder, Names names) {
        Measured measured = new Measured();
        FIGURES.forEach(name ->
                names.member(holder, name).ifPresent(term -> measured.add(name, new Term(term.title(), null, unit))));
        return measured;
    }

    void add(String member, Term term) {
        terms.put(member, term);
    }

    @Override
    public Wording title() {
        return NOTHING;
    }

    @Override
    public Wording about() {
        return NOTHING;
    }

    @Override
    public Optional<Term> term(String member) {
        return Optional.ofNullable(terms.get(member));
    }

    @Override
    public List<String> members() {
        return List.copyOf(terms.keySet());
    }
}
