package it.fuorigenova.layer;

import com.google.flatbuffers.FlatBufferBuilder;
import it.fuorigenova.http.Language;
import java.nio.charset.StandardCharsets;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/**
 * Writes items as FlatGeobuf: a header that describes the columns, then one record for each item, all in one buffer
 * that is used again and again. How many there are is not known at the beginning, and no index can stand before the
 * items it leads to: both are left out, as the format allows for streams. Positions have the easting first, whatever
 * the reference system says.
 */
final class FlatGeobufItems implements ItemWriter {

    private final Output out;
    private final Layer layer;
    private final View view;
    private final Language language;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(16 * 1024);
    private final FlatGeobufGeometries geometries = new FlatGeobufGeometries(builder);
    private final FlatGeobufProperties values = new FlatGeobufProperties();

    FlatGeobufItems(Output out, Writing what) {
        this.out = out;
        this.layer = what.layer();
        this.view = what.view();
        this.language = what.language();
    }

    @Override
    public void begin() {
        out.bytes(Constants.MAGIC_BYTES);
        int name = builder.createString(layer.id());
        int title = builder.createString(layer.title().in(language));
        int description = builder.createString(layer.name().description().in(language));
        int columns = columns();
        int crs = crs();
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.addGeometryType(builder, FlatGeobufGeometries.type(layer.geometryKind()));
        Header.addColumns(builder, columns);
        Header.addCrs(builder, crs);
        Header.addFeaturesCount(builder, 0);
        Header.addIndexNodeSize(builder, 0);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        send();
    }

    /** The identifier, and after it what is shown. */
    private int columns() {
        int[] columns = new int[view.properties().size() + 1];
        columns[0] = column(layer.identifier(), true);
        for (int i = 1; i < columns.length; i++) {
            columns[i] = column(view.properties().get(i - 1), false);
        }
        return Header.createColumnsVector(builder, columns);
    }

    private int column(Property property, boolean key) {
        int name = builder.createString(property.name());
        int title = builder.createString(property.title().in(language));
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addTitle(builder, title);
        Column.addType(builder, type(property.type()));
        Column.addNullable(builder, !key && !property.is(Property.Trait.REQUIRED));
        Column.addUnique(builder, key);
        Column.addPrimaryKey(builder, key);
        return Column.endColumn(builder);
    }

    private static int type(PropertyType type) {
        return switch (type) {
            case TEXT, ID -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, INSTANT -> ColumnType.DateTime;
            case TEXT_LIST, JSON, RECORD -> ColumnType.Json;
            case GEOMETRY -> ColumnType.Binary;
        };
    }

    private int crs() {
        int authority = builder.createString("EPSG");
        Crs.startCrs(builder);
        Crs.addOrg(builder, authority);
        Crs.addCode(builder, view.crs().srid());
        return Crs.endCrs(builder);
    }

    @Override
    public void item(Item item) {
        byte[] wkb = item.geometry();
        int geometry = wkb == null ? 0 : geometries.write(wkb);
        int properties = properties(item);
        Feature.startFeature(builder);
        if (wkb != null) {
            Feature.addGeometry(builder, geometry);
        }
        Feature.addProperties(builder, properties);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        send();
    }

    private int properties(Item item) {
        values.begin();
        values.bytes(0, item.id().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < view.properties().size(); i++) {
            int column = i + 1;
            switch (view.properties().get(i).type()) {
                case TEXT, TEXT_LIST, JSON, RECORD, GEOMETRY -> values.bytes(column, item.bytes(i));
                case ID, DATE, INSTANT -> values.text(column, item.text(i));
                case INTEGER -> values.integer(column, item.integer(i));
                case NUMBER -> values.number(column, item.number(i));
                case BOOLEAN -> values.flag(column, item.flag(i));
            }
        }
        return values.into(builder);
    }

    private void send() {
        out.bytes(builder.dataBuffer());
        builder.clear();
    }

    @Override
    public void end(Summary summary) {}
}
