package it.fuorigenova.layer;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON-FG (OGC 21-045r1): GeoJSON that also says of which type features are, when they are, and in {@code place}
 * where they are in a reference system other than WGS 84. The position in WGS 84 stays where readers of GeoJSON look
 * for it (profile {@code jsonfg-plus}), which takes a column more; so does the time.
 */
final class JsonFgItems extends GeoJsonItems {

    private static final String CONFORMS_TO = "\"conformsTo\":[\"http://www.opengis.net/spec/json-fg-1/1.0/conf/core\","
            + "\"http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas\"],\n";
    private static final Link PROFILE =
            new Link("http://www.opengis.net/def/profile/OGC/0/jsonfg-plus", "profile", null, null, null);

    private final Output out;
    private final Writing what;
    private final JsonValues shown;
    private final Geometries inWgs84;
    private final int firstExtra;

    JsonFgItems(Output out, Writing what) {
        super(out, what.view(), what.face().absent(), what.alone() ? Shape.SINGLE : Shape.COLLECTION);
        this.out = out;
        this.what = what;
        this.shown = new JsonValues(out, what.view());
        this.inWgs84 = new Geometries(out, Crs.CRS84.northFirst(), Crs.CRS84.decimals());
        this.firstExtra = what.view().properties().size();
    }

    /** What has to be read besides what is shown: the position in WGS 84 where another is shown, and the time. */
    static View read(Layer layer, View shown) {
        List<Property> all = new ArrayList<>(shown.properties());
        if (placed(shown)) {
            all.add(layer.geometry().by(Simplification.geometry(layer, shown)));
        }
        layer.temporal().ifPresent(period -> {
            all.add(period.from());
            all.add(period.to());
        });
        return new View(shown.rendered(), all, shown.geometry(), shown.crs(), shown.zoom());
    }

    /** Whether features have a place of their own beside their position in WGS 84. */
    private static boolean placed(View view) {
        return view.geometry() && view.crs() != Crs.CRS84;
    }

    @Override
    void ofDocument() {
        out.text(CONFORMS_TO).text("\"featureType\":").string(what.layer().id()).text(",\n");
        if (!what.alone()) {
            out.text("\"geometryDimension\":")
                    .number(what.layer().geometryKind().dimension())
                    .text(",\n");
        }
        if (placed(what.view())) {
            out.text("\"coordRefSys\":").string(what.view().crs().uri()).text(",\n");
        }
    }

    @Override
    void whereAndWhen(Item item) {
        boolean placed = placed(what.view());
        byte @Nullable [] position = placed ? item.bytes(firstExtra) : item.geometry();
        out.text("\"geometry\":");
        if (position == null) {
            out.text("null");
        } else {
            inWgs84.geoJson(position);
        }
        out.text(",\"place\":");
        shown.geometry(placed ? item.geometry() : null);
        out.text(",\"time\":");
        int from = firstExtra + (placed ? 1 : 0);
        what.layer().temporal().ifPresentOrElse(period -> time(item, period, from), () -> out.text("null"));
    }

    private void time(Item item, Layer.Temporal period, int from) {
        String begin = item.text(from);
        String end = item.text(from + 1);
        if (begin == null && end == null) {
            out.text("null");
        } else if (begin != null && period.from().equals(period.to())) {
            out.text(period.from().type() == PropertyType.DATE ? "{\"date\":" : "{\"timestamp\":")
                    .string(begin)
                    .ascii('}');
        } else {
            out.text("{\"interval\":[").string(begin == null ? ".." : begin).ascii(',');
            out.string(end == null ? ".." : end).text("]}");
        }
    }

    @Override
    public void end(Summary summary) {
        List<Link> links = new ArrayList<>(summary.links());
        links.add(PROFILE);
        super.end(new Summary(summary.matched(), summary.returned(), summary.at(), links));
    }
}
