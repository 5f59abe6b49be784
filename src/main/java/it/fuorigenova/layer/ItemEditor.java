package it.fuorigenova.layer;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Grounds;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bean through which a feature lets the items of its layer be changed (OGC API Features, Part 4), so that whoever
 * serves layers need not know it. Who may do what is the feature's own business.
 */
public interface ItemEditor {

    /** The layer whose items it changes. */
    String layer();

    /** The methods by which this caller may change the collection. */
    Set<String> methodsOfAll();

    /** The methods by which this caller may change an item. */
    Set<String> methodsOfOne();

    /** Refuses whoever may change nothing, before anything of his request is read. */
    void checkKnown();

    /**
     * What has become of an item.
     *
     * @param version what its entity tag is to begin with
     */
    record Changed(UUID id, long version) {}

    /**
     * Makes an item of a feature.
     *
     * @param crs the system that the geometry is in
     * @param key lets the caller repeat the request; null where he cannot
     */
    Changed create(byte[] body, Crs crs, @Nullable String key, Grounds grounds);

    /** Replaces an item by a feature. */
    Changed replace(String id, byte[] body, Crs crs, Grounds grounds);

    /** Ends an item. */
    void end(String id, Grounds grounds);
}
