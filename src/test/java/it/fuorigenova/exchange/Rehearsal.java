package it.fuorigenova.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What imports of small files said, one on top of another, and what the database answered after the last of them.
 * Nothing of it stays: other tests count territories.
 */
record Rehearsal(List<Imported> files, List<String> answers) {

    static Rehearsal of(ImportFiles importFiles, List<SourceFile> files, Supplier<List<String>> question) {
        List<Imported> ended = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        importFiles.files(files, true, new ImportListener() {
            @Override
            public void ended(ImportResult result, Report report) {
                ended.add(new Imported(result, ReadFile.issues(report)));
                if (ended.size() == files.size()) {
                    answers.addAll(question.get());
                }
            }
        });
        return new Rehearsal(ended, answers);
    }

    List<String> sums() {
        return files.stream().map(Imported::sum).toList();
    }

    Imported last() {
        return files.getLast();
    }
}
