package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Panel;
import it.fuorigenova.territory.Groups.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps comparisons, because thousands of profiles ask for the same: the country, a region, a class. What is kept holds
 * for one panel and one state of the memberships and is thrown away with either: nothing of it can be stale. Of too many,
 * those asked for longest ago go first. What was known at an earlier release is compared anew for everyone who asks: it
 * would push out what all others ask for.
 */
@ApplicationScoped
class Comparisons {

    /**
     * How many subjects all that is kept may have together. Each takes eight bytes for each wave that it was compared
     * in: with eighty waves 32 MB at the very most. The country, its regions, provinces and classes have 32,000 members
     * on one day.
     */
    static final int MOST_SUBJECTS = 50_000;

    private @Nullable Kept kept;

    /**
     * What was compared.
     *
     * @param whom names those compared, as the territory that unites them
     */
    record Key(String whom, LocalDate day) {}

    /** What was kept before, where it is still of the same panel and memberships, else what the maker makes. */
    synchronized Comparison get(Panel panel, Memberships memberships, Key key, Supplier<Comparison> maker) {
        if (panel.isFormer()) {
            return maker.get();
        }
        Kept now = kept;
        if (now == null || now.panel != panel || now.memberships != memberships) {
            now = new Kept(panel, memberships);
            kept = now;
        }
        return now.get(key, maker);
    }

    /** How many subjects those have that are kept. */
    synchronized int subjects() {
        return kept == null ? 0 : kept.subjects;
    }

    private static final class Kept {

        private final Panel panel;
        private final Memberships memberships;
        /** The one asked for longest ago stands first. */
        private final Map<Key, Comparison> byKey = new LinkedHashMap<>(64, 0.75f, true);

        private int subjects;

        Kept(Panel panel, Memberships memberships) {
            this.panel = panel;
            this.memberships = memberships;
        }

        Comparison get(Key key, Supplier<Comparison> maker) {
            Comparison found = byKey.get(key);
            if (found == null) {
                found = maker.get();
                byKey.put(key, found);
                subjects += found.size();
                forgetTooMany();
            }
            return found;
        }

        private void forgetTooMany() {
            Iterator<Comparison> oldest = byKey.values().iterator();
            while (subjects > MOST_SUBJECTS && byKey.size() > 1) {
                subjects -= oldest.next().size();
                oldest.remove();
            }
        }
    }
}
