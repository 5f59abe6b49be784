package it.fuorigenova.exchange;

import it.fuorigenova.territory.Sources.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who says what a row says, and of which municipality. */
final class Attribution {

    private final Profile profile;
    private final TerritoryCodes codes;
    private final LocalDate codesOf;
    private final SourceFile file;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    Attribution(Profile profile, TerritoryCodes codes, LocalDate today, SourceFile file) {
        this.profile = profile;
        this.codes = codes;
        this.codesOf = Optional.ofNullable(profile.codesOf()).orElse(today);
        this.file = file;
    }

    /** The sources that rows have named so far. */
    Collection<Source> sourcesMet() {
        return sources.values();
    }

    /** Key of the source of a row: as the caller told, else the profile, else the row, else the file's name. */
    String source(SourceRow row) {
        Source known = profile.source();
        String key = known != null ? known.id() : row.text("source");
        String chosen = file.source().orElse(key.isEmpty() ? file.name() : key);
        sources.computeIfAbsent(chosen, id -> known != null && known.id().equals(id) ? known : Source.file(id));
        return chosen;
    }

    /** The municipality that a row names; null where it names none, or was refused for it. */
    @Nullable
    UUID municipality(SourceRow row, CellReader cells) {
        String text = profile.text(row, "municipality");
        if (text.isEmpty()) {
            return null;
        }
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? (text.matches("[A-Z]\\d{3}") ? "belfiore" : "istat") : text.substring(0, colon);
        UUID found =
                codes.find(row, profile.column("municipality"), scheme, text.substring(colon + 1), codesOf, codesOf);
        if (found == null) {
            // The refusal has been told with its particulars.
            cells.noteRefused();
        }
        return found;
    }
}
