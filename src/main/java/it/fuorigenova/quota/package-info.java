/**
 * Fair use: how much each caller may ask for. A {@link Payer} pays for his requests from a purse that fills again by
 * itself ({@link Purses}); an empty one is answered by 429. What is left is told in the headers {@code RateLimit-*}.
 * Each instance of the service keeps its own purses. What came with keys is counted ({@link RequestCounts}), and told to
 * the organisation they belong to ({@link UsageResource}). Table: {@code request_count}.
 */
@NullMarked
package it.fuorigenova.quota;

import org.jspecify.annotations.NullMarked;
