package it.fuorigenova.analysis;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import java.math.BigDecimal;
import java.util.List;

/** Says how an index is computed. */
final class CompositeWords {

    private static final int PERCENT = 100;

    private static final Wording MIN_MAX_ARITHMETIC = new Wording(
            "Ogni valore va da 0, il peggiore pubblicato tra i comuni confrontati, a 100, il migliore; l'indice è la media"
                    + " pesata.",
            "Each value goes from 0, the worst that is published among the municipalities compared, to 100, the best; the"
                    + " index is the weighted mean.");
    private static final Wording MIN_MAX_GEOMETRIC = new Wording(
            "Ogni valore va da 1, il peggiore pubblicato tra i comuni confrontati, a 100, il migliore, così che nessuno valga"
                    + " zero; l'indice è la media geometrica pesata.",
            "Each value goes from 1, the worst that is published among the municipalities compared, to 100, the best, so that"
                    + " nobody is at zero; the index is the weighted geometric mean.");
    private static final Wording Z_ARITHMETIC = new Wording(
            "Ogni valore è in deviazioni standard dalla media di quelli pubblicati dei comuni confrontati, con segno positivo"
                    + " verso il meglio; l'indice è la media pesata.",
            "Each value is in standard deviations from the mean of those published of the municipalities compared, positive"
                    + " towards the better; the index is the weighted mean.");
    private static final Wording LEAVE_OUT = new Wording(
            "Un comune senza il valore pubblicato di un indicatore resta fuori dalla graduatoria.",
            "A municipality without a published value of an indicator has no rank.");
    private static final Wording REWEIGHT = new Wording(
            "Dove un indicatore non ha un valore pubblicato, gli altri si dividono il suo peso, se pesano almeno la metà; se"
                    + " no il comune resta fuori dalla graduatoria.",
            "Where an indicator has no published value the others share its weight, if they weigh at least half; else the"
                    + " municipality has no rank.");
    private static final Wording SENSITIVITY = new Wording(
            "Ogni peso è stato cambiato %s volte a caso, fino al %s %% in più o in meno, in modo uniforme e indipendente"
                    + " (java.util.Random, seme %s, nell'ordine degli indicatori); ogni indicatore è stato tolto una volta;"
                    + " l'indice è stato calcolato con ogni metodo.",
            "Every weight was changed %s times at random by up to %s %% either way, uniformly and independently"
                    + " (java.util.Random, seed %s, in the order of the indicators); every indicator was left out once; the"
                    + " index was computed by every method.");

    private CompositeWords() {}

    /** The method of an index. */
    static CompositeIndex.CompositeMethod method(CompositeQuery query, Language language) {
        BigDecimal change = Decimals.rounded(query.changes().most() * PERCENT);
        return new CompositeIndex.CompositeMethod(
                ValueReader.code(query.method().normalisation()),
                ValueReader.code(query.method().averaging()),
                ValueReader.code(query.missing()),
                new CompositeIndex.CompositeDraws(
                        change,
                        query.changes().draws(),
                        query.changes().seed(),
                        Method.ALL.stream().map(Method::slug).toList()),
                List.of(
                        means(query.method()).in(language),
                        missing(query.missing()).in(language),
                        SENSITIVITY
                                .with(
                                        query.changes().draws(),
                                        change.stripTrailingZeros().toPlainString(),
                                        query.changes().seed())
                                .in(language)));
    }

    private static Wording means(Method method) {
        return switch (method.normalisation()) {
            case Z -> Z_ARITHMETIC;
            case MIN_MAX -> method.averaging() == Averaging.GEOMETRIC ? MIN_MAX_GEOMETRIC : MIN_MAX_ARITHMETIC;
        };
    }

    private static Wording missing(MissingRule rule) {
        return switch (rule) {
            case LEAVE_OUT -> LEAVE_OUT;
            case REWEIGHT -> REWEIGHT;
        };
    }
}
