package it.fuorigenova.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

/** Writes small GeoPackages (OGC 12-128r19), and such as nobody ought to send. */
public final class GeoPackageMaker {

    private static final String SCHEMA = """
            pragma application_id = 1196444487;
            create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
                organization_coordsys_id integer, definition text, description text);
            create table gpkg_contents (table_name text primary key, data_type text, identifier text, description text,
                last_change text, min_x real, min_y real, max_x real, max_y real, srs_id integer);
            create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text,
                srs_id integer, z integer, m integer);
            insert into gpkg_spatial_ref_sys values ('', 4326, 'EPSG', 4326, '', ''), ('', 32632, 'EPSG', 32632, '', ''),
                ('', 2154, 'EPSG', 2154, '', '')
            """;

    private final Path target;

    private GeoPackageMaker(Path target) {
        this.target = target;
    }

    /** A GeoPackage without layers. */
    public static GeoPackageMaker at(Path target) throws SQLException {
        return new GeoPackageMaker(target).run(SCHEMA);
    }

    /** Whatever loader of classes has asked for a driver before. */
    private Connection open() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite:" + target);
    }

    /** Does to it whatever a statement says. */
    public GeoPackageMaker run(String statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";")) {
                statement.execute(one);
            }
        }
        return this;
    }

    /** Adds a layer of features with a key, a title, a kind and a size. */
    public GeoPackageMaker layer(String name, int srid) throws SQLException {
        return run("""
                create table "%1$s" (fid integer primary key, geom blob, externalId text, title text, kind text, plotM2 real);
                insert into gpkg_contents (table_name, data_type, srs_id) values ('%1$s', 'features', %2$d);
                insert into gpkg_geometry_columns values ('%1$s', 'geom', 'GEOMETRY', %2$d, 0, 0)
                """.formatted(name, srid));
    }

    /** Adds a feature to it. */
    public GeoPackageMaker feature(String layer, String key, String title, Geometry shape) throws SQLException {
        return feature(layer, key, title, blob(shape));
    }

    /** The same with whatever stands in place of a geometry. */
    public GeoPackageMaker feature(String layer, String key, String title, byte[] shape) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement("insert into \"" + layer
                        + "\" (geom, externalId, title, kind, plotM2) values (?, ?, ?, 'land', 12.5)")) {
            statement.setBytes(1, shape);
            statement.setString(2, key);
            statement.setString(3, title);
            statement.execute();
        }
        return this;
    }

    /** A geometry as a GeoPackage has it, without an envelope. */
    public static byte[] blob(Geometry shape) {
        byte[] wkb = new WKBWriter().write(shape);
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(4326)
                .put(wkb)
                .array();
    }
}
