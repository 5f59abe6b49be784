package it.fuorigenova.layer;

/** Writes items as plain objects without their geometry, in a list that has the name of the layer. */
final class JsonItems implements ItemWriter {

    private final Output out;
    private final Writing what;
    private final GeoJsonItems features;
    private boolean first = true;

    JsonItems(Output out, Writing what) {
        this.out = out;
        this.what = what;
        this.features = new GeoJsonItems(out, what.view(), what.face().absent(), GeoJsonItems.Shape.COLLECTION);
    }

    @Override
    public void begin() {
        out.ascii('{').string(what.layer().id()).text(":[");
    }

    @Override
    public void item(Item item) {
        out.text(first ? "\n" : ",\n");
        first = false;
        out.text("{\"id\":").string(item.id());
        features.properties(item, 1);
        out.ascii('}');
    }

    @Override
    public void end(Summary summary) {
        out.text("],");
        if (what.layer().roles().inTime()) {
            out.text("\n\"asOf\":").string(what.asOf().toString()).ascii(',');
        }
        out.text("\n\"numberReturned\":").number(summary.returned());
        GeoJsonItems.links(out, summary.links());
        out.text("\n}\n");
    }
}
