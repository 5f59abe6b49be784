package it.fuorigenova.html;

import io.quarkus.arc.All;
import it.fuorigenova.http.CodeListFamily;
import it.fuorigenova.http.MemberTitles;
import it.fuorigenova.http.Units;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the members of answers and their values are called, as all packages say. */
@Singleton
final class Names {

    private final Map<String, Vocabulary.Term> members = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Wording> values = new HashMap<>();
    private final Map<String, Map<String, Wording>> codes = new HashMap<>();

    Names(@All List<MemberTitles> titles, @All List<CodeListFamily> families) {
        titles.stream().flatMap(family -> family.lines().stream()).forEach(this::add);
        Units.named().forEach((unit, name) -> values.put("unit=" + unit, name));
        families.stream().flatMap(family -> family.lists().stream()).forEach(list -> {
            Map<String, Wording> labels = new HashMap<>();
            list.codes().forEach(code -> labels.put(code.code(), code.label()));
            codes.put(list.id(), labels);
        });
    }

    private void add(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length < 3) {
            throw new IllegalStateException("A member without its words: " + line);
        }
        String key = parts[0].strip();
        Wording wording = new Wording(parts[1].strip(), parts[2].strip());
        if (key.contains("=")) {
            once(values.putIfAbsent(key, wording), wording, key);
            return;
        }
        Vocabulary.Term term = new Vocabulary.Term(wording, null, null);
        once(members.putIfAbsent(key, term), term, key);
        if (parts.length > 3) {
            addresses.put(key, parts[3].strip());
        }
    }

    private static void once(@Nullable Object before, Object now, String key) {
        if (before != null && !before.equals(now)) {
            throw new IllegalStateException(key + " is called both " + before + " and " + now);
        }
    }

    /** What a member is called in an answer of ours; empty if nobody has said so. */
    Optional<Vocabulary.Term> member(String holder, String member) {
        return Optional.ofNullable(members.get(holder + '.' + member))
                .or(() -> Optional.ofNullable(members.get(member)));
    }

    /** Where the values of a member lead; empty if nowhere. */
    Optional<String> address(String holder, String member, String value) {
        return Optional.ofNullable(addresses.get(holder + '.' + member))
                .or(() -> Optional.ofNullable(addresses.get(member)))
                .map(pattern -> pattern.replace("{}", value));
    }

    /** What a value of a member is called; empty if it is called what it is. */
    Optional<Wording> value(String holder, String member, String value) {
        return Optional.ofNullable(values.get(holder + '.' + member + '=' + value))
                .or(() -> Optional.ofNullable(values.get(member + '=' + value)));
    }

    /** What a code of a list is called. */
    Optional<Wording> code(String list, String code) {
        return Optional.ofNullable(codes.getOrDefault(list, Map.of()).get(code));
    }
}
