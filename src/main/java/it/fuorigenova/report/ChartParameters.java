package it.fuorigenova.report;

import it.fuorigenova.chart.Size;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What may be asked of the look of every chart. */
public record ChartParameters(
        @Parameter(
                description = "Width in pixels; the drawing may be scaled to any.",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                format = "int32",
                                minimum = "360",
                                maximum = "2000",
                                defaultValue = "720"))
        @RestQuery
        @Nullable
        String width,

        @Parameter(
                description = "Height in pixels",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "240", maximum = "2000"))
        @RestQuery
        @Nullable
        String height) {

    private static final int USUAL_WIDTH = 720;

    /** The size asked for, or the usual one; what is wrong is noted. */
    Size size(Parameters parameters, int usualHeight) {
        return new Size(
                parameters.get("width", width, ValueReader.integer(Size.LEAST_WIDTH, Size.MOST), USUAL_WIDTH),
                parameters.get("height", height, ValueReader.integer(Size.LEAST_HEIGHT, Size.MOST), usualHeight));
    }
}
