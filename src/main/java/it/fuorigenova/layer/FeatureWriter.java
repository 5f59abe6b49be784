package it.fuorigenova.layer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes GeoJSON features (RFC 7946) one property after the other. Properties without a value are left out;
 * coordinates have 7 decimals at most, which is a centimetre.
 */
public final class FeatureWriter {

    private static final double DECIMALS = 1e7;

    private final JsonGenerator json;

    public FeatureWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Begins a feature with a point, or without geometry where it has none, and opens its properties. */
    public void begin(UUID id, @Nullable Double lon, @Nullable Double lat) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id.toString());
        json.writeFieldName("geometry");
        if (lon == null || lat == null) {
            json.writeNull();
        } else {
            point(lon, lat);
        }
        json.writeObjectFieldStart("properties");
    }

    public void property(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    public void property(String name, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            json.writeNumber(value.toPlainString());
        }
    }

    public void property(String name, @Nullable UUID value) throws IOException {
        property(name, value == null ? null : value.toString());
    }

    public void property(String name, @Nullable Instant value) throws IOException {
        property(name, value == null ? null : value.toString());
    }

    /** Closes the properties; members of the feature itself may follow before {@link #end}. */
    public void endProperties() throws IOException {
        json.writeEndObject();
    }

    public void end() throws IOException {
        json.writeEndObject();
    }

    private void point(double lon, double lat) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        degrees(lon);
        degrees(lat);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A double prints its shortest digits; rounded first, it prints 7 decimals at most. */
    private void degrees(double value) throws IOException {
        double rounded = Math.rint(value * DECIMALS) / DECIMALS;
        // 1.0E-5 is a number in JSON too, but not to everybody who reads coordinates.
        if (Math.abs(rounded) < 1e-3) {
            json.writeNumber(BigDecimal.valueOf(rounded).toPlainString());
        } else {
            json.writeNumber(rounded);
        }
    }
}
