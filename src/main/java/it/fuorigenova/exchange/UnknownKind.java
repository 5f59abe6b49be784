package it.fuorigenova.exchange;

import it.fuorigenova.http.NearestName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What to tell somebody whose file no importer recognises. */
final class UnknownKind {

    private static final int COLUMNS_SHOWN = 12;

    private UnknownKind() {}

    static FileRefusedException of(Header header, List<Importer> importers) {
        String fields =
                String.join(", ", header.fields().stream().limit(COLUMNS_SHOWN).toList());
        String more = header.fields().size() > COLUMNS_SHOWN
                ? ", … (" + header.fields().size() + " in all)"
                : "";
        String shapes = header.geometryTypes().isEmpty() ? "" : " of " + String.join(", ", header.geometryTypes());
        String reason = "No importer knows this kind of file: %s%s with the columns %s%s"
                .formatted(header.format().label(), shapes, fields, more);
        return importers.stream()
                .min(Comparator.comparingDouble(importer -> share(missing(importer, header), importer)))
                .map(nearest -> new FileRefusedException(reason, advice(nearest, header)))
                .orElseGet(() -> new FileRefusedException(reason, "No importer is installed"));
    }

    private static String advice(Importer nearest, Header header) {
        Set<String> missing = missing(nearest, header);
        if (missing.isEmpty()) {
            return "The nearest kind is " + nearest.kind() + ", but the shapes or values are not what it needs";
        }
        StringBuilder advice = new StringBuilder("The nearest kind is ")
                .append(nearest.kind())
                .append("; missing columns: ")
                .append(String.join(", ", missing));
        for (String column : missing) {
            NearestName.to(column, header.fields())
                    .ifPresent(meant -> advice.append("; is \"")
                            .append(meant)
                            .append("\" meant to be ")
                            .append(column)
                            .append('?'));
        }
        return advice.toString();
    }

    private static Set<String> missing(Importer importer, Header header) {
        Set<String> missing = new TreeSet<>(importer.requires());
        missing.removeAll(new HashSet<>(header.fields()));
        return missing;
    }

    private static double share(Set<String> missing, Importer importer) {
        return importer.requires().isEmpty()
                ? 1
                : (double) missing.size() / importer.requires().size();
    }
}
