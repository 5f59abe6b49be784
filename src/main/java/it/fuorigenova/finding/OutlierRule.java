package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import java.util.Optional;

/**
 * A rule that speaks where a value lies in the lowest or the highest quarter of all that can be compared. Who extends it
 * says which value, which end and what that means; how grave it is follows from how far out it lies.
 */
abstract class OutlierRule implements FindingRule {

    private final String name;
    private final Finding.Kind kind;
    private final Looks looks;
    private final Words words;

    /** One end of the scale of one indicator. */
    record Looks(String indicator, boolean high) {

        static Looks atTheHighest(String indicator) {
            return new Looks(indicator, true);
        }

        static Looks atTheLowest(String indicator) {
            return new Looks(indicator, false);
        }
    }

    /**
     * What is said.
     *
     * @param meaning what the rule looks for and why, for the page that lists the rules
     * @param sentence with the place and the value to be filled in; where the value stands is said after it
     */
    record Words(Wording meaning, Wording sentence) {}

    OutlierRule(String name, Finding.Kind kind, Looks looks, Words words) {
        this.name = name;
        this.kind = kind;
        this.looks = looks;
        this.words = words;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Finding.Kind kind() {
        return kind;
    }

    @Override
    public Wording meaning() {
        return words.meaning;
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.placed(looks.indicator)
                .filter(one -> looks.high ? one.isHigh() : one.isLow())
                .map(one -> one.tells(profile.place(), words.sentence));
    }
}
