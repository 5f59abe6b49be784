package it.fuorigenova.http;

/**
 * What every answer of a kind of problem has in common.
 *
 * @param slug the last part of its address, kebab-case: {@code /problems/<slug>}
 * @param status the HTTP status it is answered with
 * @param title what happened, in a few words that do not vary
 * @param hint what the caller can do about it
 */
public record ProblemFacts(String slug, int status, Wording title, Wording hint) {}
