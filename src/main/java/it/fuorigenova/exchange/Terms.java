package it.fuorigenova.exchange;

import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.territory.Sources.Source;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which terms a file of opportunities is taken: ours, where whoever runs the service imports it, or a partner's. */
public interface Terms {

    /** Stores a source that a row is from. */
    void describe(Source source);

    /** The rows as they are to be read, each with what is known of it and it does not say. */
    default List<SourceRow> complete(List<SourceRow> rows) {
        return rows;
    }

    /** Refuses what may not be stored. */
    default void review(RegisterOpportunities register, Report report) {}

    /** Whose records those are that are new; null for nobody's. */
    default @Nullable UUID organisation() {
        return null;
    }

    /** Says, before the first record is written, in whose name they are. */
    default void sign() {}
}
