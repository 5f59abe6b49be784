package it.fuorigenova.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a name that an archive keeps in capitals to the usual spelling: VIGHIZZOLO D'ESTE, Vighizzolo d'Este. */
final class ItalianName {

    private static final Set<String> SMALL = Set.of(
            "a", "al", "alla", "alle", "ai", "agli", "con", "d", "da", "dal", "dalla", "de", "dei", "degli", "del",
            "dell", "della", "delle", "dello", "di", "e", "ed", "i", "il", "in", "la", "le", "lo", "nel", "nell",
            "nella", "per", "sul", "sull", "sulla", "su");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private ItalianName() {}

    static String of(String capitals) {
        Matcher words = WORD.matcher(capitals.toLowerCase(Locale.ITALIAN));
        return words.replaceAll(match -> match.start() > 0 && SMALL.contains(match.group())
                ? match.group()
                : match.group().substring(0, 1).toUpperCase(Locale.ITALIAN)
                        + match.group().substring(1));
    }
}
