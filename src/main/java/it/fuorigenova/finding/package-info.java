/**
 * What stands out in a profile: one rule, one small class, which says itself what it looks for. A rule is a bean; all of
 * them are applied to every profile, listed at {@code /v1/finding-rules} and on the page {@code findings.md}, which a
 * test makes from them. It has no tables.
 */
@NullMarked
package it.fuorigenova.finding;

import org.jspecify.annotations.NullMarked;
