package it.fuorigenova.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an import of one small file said. */
record Imported(ImportResult result, List<String> issues) {

    static Imported text(ImportFiles importFiles, String name, String text) {
        return of(importFiles, SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8)), false);
    }

    static Imported of(ImportFiles importFiles, SourceFile file, boolean dryRun) {
        List<Imported> ended = new ArrayList<>();
        importFiles.files(List.of(file), dryRun, new ImportListener() {
            @Override
            public void ended(ImportResult result, Report report) {
                ended.add(new Imported(result, ReadFile.issues(report)));
            }
        });
        return ended.getFirst();
    }

    /** The sum, as a person would write it. */
    String sum() {
        return "%s: read %d = taken %d + unchanged %d + refused %d"
                .formatted(
                        result.outcome().code(), result.read(), result.taken(), result.unchanged(), result.refused());
    }
}
