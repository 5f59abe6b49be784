package it.fuorigenova.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What whoever runs the service decides about the page. */
@ConfigMapping(prefix = "fuorigenova.page")
interface PageConfig {

    /** The metropolitan city or province that the page is about, as {@code uts:210}. */
    String territory();

    /** The map below the boundaries; none by default. */
    Basemap basemap();

    /** Raster tiles of somebody else's server, or of one's own. */
    interface Basemap {

        /** The address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}. */
        Optional<String> tiles();

        /** Whom its licence wants named on the map. */
        Optional<String> attribution();
    }
}
