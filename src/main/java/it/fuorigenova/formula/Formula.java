package it.fuorigenova.formula;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * How an indicator is computed from others of the same territory. One of them leads: the first whose own period is
 * meant; the result is of that period.
 */
public sealed interface Formula {

    /** What another indicator has in the leading one's period. */
    record Value(String code) implements Formula {}

    /**
     * The last that another indicator has up to the end of the leading one's period, else the first after it; no
     * further away than so many years.
     */
    record Latest(String code, int years) implements Formula {}

    /** What another indicator has in one period, whatever the leading one's is. */
    record At(String code, String period) implements Formula {}

    /** What an indicator was so many years before the leading one's period. */
    record Before(String code, int years) implements Formula {}

    /** Both together; in the same unit. */
    record Sum(Formula left, Formula right) implements Formula {}

    /** The left less the right; in the same unit. */
    record Difference(Formula left, Formula right) implements Formula {}

    /** So many times as much. */
    record Scaled(Formula of, BigDecimal by) implements Formula {}

    /** What is above the line for each of what is below it. */
    record Ratio(Formula above, Formula below) implements Formula {}

    /** So many of a hundred of the whole; in the same unit. */
    record Share(Formula part, Formula whole) implements Formula {}

    /** By how many of a hundred an indicator differs from what it was so many years before. */
    record Change(String code, int years) implements Formula {}

    /** Reads a formula, or says in plain words why it is none. */
    static Formula parse(String text) {
        return new FormulaParser(text).formula();
    }

    /** The codes it uses, in the order in which they are written. */
    default SequencedSet<String> codes() {
        SequencedSet<String> codes = new LinkedHashSet<>();
        collect(codes);
        return codes;
    }

    private void collect(SequencedSet<String> codes) {
        switch (this) {
            case Value value -> codes.add(value.code);
            case Latest latest -> codes.add(latest.code);
            case At at -> codes.add(at.code);
            case Before before -> codes.add(before.code);
            case Change change -> codes.add(change.code);
            case Scaled scaled -> scaled.of.collect(codes);
            case Sum sum -> collect(codes, sum.left, sum.right);
            case Difference difference -> collect(codes, difference.left, difference.right);
            case Ratio ratio -> collect(codes, ratio.above, ratio.below);
            case Share share -> collect(codes, share.part, share.whole);
        }
    }

    private static void collect(SequencedSet<String> codes, Formula first, Formula second) {
        first.collect(codes);
        second.collect(codes);
    }

    /** The code whose periods are those of the result; nothing where each has a period of its own. */
    default Optional<String> lead() {
        return switch (this) {
            case Value value -> Optional.of(value.code);
            case Latest latest -> Optional.empty();
            case At at -> Optional.empty();
            case Before before -> Optional.empty();
            case Change change -> Optional.of(change.code);
            case Scaled scaled -> scaled.of.lead();
            case Sum sum -> sum.left.lead().or(sum.right::lead);
            case Difference difference -> difference.left.lead().or(difference.right::lead);
            case Ratio ratio -> ratio.above.lead().or(ratio.below::lead);
            case Share share -> share.part.lead().or(share.whole::lead);
        };
    }

    /** What is above the line and what below, where this is a ratio of whatever kind; a factor does not matter. */
    default Optional<Ratio> line() {
        return switch (this) {
            case Ratio ratio -> Optional.of(ratio);
            case Share share -> Optional.of(new Ratio(share.part, share.whole));
            case Change change -> Optional.of(new Ratio(new Value(change.code), new Before(change.code, change.years)));
            case Scaled scaled -> scaled.of.line();
            case Value value -> Optional.empty();
            case Latest latest -> Optional.empty();
            case At at -> Optional.empty();
            case Before before -> Optional.empty();
            case Sum sum -> Optional.empty();
            case Difference difference -> Optional.empty();
        };
    }

    /** The indicator this is, and nothing but it, of whatever period. */
    default Optional<String> alone() {
        return switch (this) {
            case Value value -> Optional.of(value.code);
            case Latest latest -> Optional.of(latest.code);
            case At at -> Optional.of(at.code);
            case Before before -> Optional.of(before.code);
            case Sum sum -> Optional.empty();
            case Difference difference -> Optional.empty();
            case Scaled scaled -> Optional.empty();
            case Ratio ratio -> Optional.empty();
            case Share share -> Optional.empty();
            case Change change -> Optional.empty();
        };
    }
}
