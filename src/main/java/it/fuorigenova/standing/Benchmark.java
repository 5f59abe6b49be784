package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a territory is compared with, itself included.
 *
 * @param key {@code zone}, {@code union}, {@code metropolitan-city}, {@code province}, {@code region},
 *     {@code country}: the municipalities of the one it belongs to; {@code snai-class}: those of its class of the Map
 *     of inner areas; {@code similar}: the twenty most like it; {@code peers}: all territories of its own kind
 * @param id of the territory that unites them, where one does
 * @param size how many they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Benchmark(
        String key,
        @Nullable UUID id,
        String name,
        @Nullable String code,
        int size) {}
