package it.fuorigenova.tile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Settings of the tiles that are kept. */
@ConfigMapping(prefix = "fuorigenova.tile")
public interface TileConfig {

    /** About how much memory they may take. */
    MemorySize cache();
}
