package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import java.util.Optional;

/** Looks for one thing in the profile of a place. A rule is a bean; {@link Findings} receives all of them. */
interface FindingRule {

    /** Stable name: {@code flood-exposure}. */
    String name();

    Finding.Kind kind();

    /** What it looks for, when it speaks and why, for the page that lists the rules. */
    Wording meaning();

    /** What it found; empty where nothing stands out or too little is known. */
    Optional<Finding.Found> find(Profile profile);
}
