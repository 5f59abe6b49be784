package it.fuorigenova.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the members of an answer are called, for the page that shows it; whoever answers with something knows its own. */
public interface Vocabulary {

    /** What all of it is called. */
    Wording title();

    /** What it is, in a sentence. */
    Wording about();

    /** What a member is called; empty where it is none of these. */
    Optional<Term> term(String member);

    /** All members, in the order in which people want them; of many items the first are shown. */
    List<String> members();

    /** The same members group by group, for one item alone; empty where they stand in one list. */
    default List<Group> groups() {
        return List.of();
    }

    /** Members that belong together, and the heading above them. */
    record Group(Wording title, List<String> members) {}

    /**
     * What is to be said of a member.
     *
     * @param title what people call it
     * @param codes the code list its values are from; null for none
     * @param unit the unit of its figures; null for none
     */
    record Term(
            Wording title, @Nullable String codes, @Nullable String unit) {}
}
