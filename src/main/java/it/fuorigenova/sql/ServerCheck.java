package it.fuorigenova.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;

/** Whether a database can carry the service, asked once before anything is started on it. */
public final class ServerCheck {

    private static final int OLDEST_SERVER = 13;
    private static final String SECONDS_TO_CONNECT = "10";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** What the migrations ask for; PostGIS comes first because it is the one that is often missing. */
    private static final List<String> EXTENSIONS = List.of("postgis", "btree_gist", "unaccent", "pg_trgm");

    private static final List<String> ROLES = List.of("fuorigenova_public", "fuorigenova_partner");

    private final String place;
    private final Connection connection;

    private ServerCheck(String place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /**
     * What stands against using a database.
     *
     * @return one sentence that says what is wrong and what to do, or nothing where all is well
     */
    public static Optional<String> objection(String jdbcUrl, @Nullable String user, @Nullable String password) {
        String place = jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
        try (Connection connection = connect(jdbcUrl, user, password)) {
            return connection == null
                    ? Optional.of("The address " + place + " is not one of PostgreSQL: it begins with postgresql://.")
                    : new ServerCheck(place, connection).objection();
        } catch (SQLException e) {
            return Optional.of(whyNotConnected(place, e));
        }
    }

    private static @Nullable Connection connect(String jdbcUrl, @Nullable String user, @Nullable String password)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return new Driver().connect(jdbcUrl, properties);
    }

    private static String whyNotConnected(String place, SQLException e) {
        String said = words(e).strip().replaceAll("\\s+", " ");
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                "The database at " + place + " refuses this user or password (" + said
                        + "): check FUORIGENOVA_DATABASE_URL.";
            case "3D000" -> "There is no such database at " + place + " (" + said + "): create it first.";
            case "57P03" -> "The database at " + place + " is still starting (" + said + "): try again in a while.";
            case "53300" -> "The database at " + place + " has no connection left for us (" + said + ").";
            default ->
                "The database at " + place + " cannot be reached (" + said
                        + "): check that it runs and that FUORIGENOVA_DATABASE_URL is right.";
        };
    }

    private static String words(SQLException e) {
        var server = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return String.valueOf(server == null ? e.getMessage() : server.getMessage());
    }

    private Optional<String> objection() throws SQLException {
        int major = Integer.parseInt(ask("show server_version_num")) / 10_000;
        if (major < OLDEST_SERVER) {
            return Optional.of("The server at " + place + " is PostgreSQL " + major + ", and " + OLDEST_SERVER
                    + " or newer is needed: upgrade it or give the address of another.");
        }
        if (ask("select pg_is_in_recovery()").equals("t")) {
            return Optional.of(
                    "The server at " + place + " is a standby that only reads: give the address of its primary.");
        }
        for (String extension : EXTENSIONS) {
            Optional<String> missing = install(extension);
            if (missing.isPresent()) {
                return missing;
            }
        }
        Optional<String> old = oldPostgis();
        if (old.isPresent()) {
            return old;
        }
        Optional<String> closed = closedSchema();
        return closed.isPresent() ? closed : missingRoles();
    }

    /** What the migrations make where they may, see {@code R__rights.sql}. */
    private Optional<String> missingRoles() throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String role : ROLES) {
            String there = ask("select count(*) from pg_roles where rolname = '" + role + "'");
            boolean ours = there.equals("1")
                    && ask("select pg_has_role(current_user, '" + role + "', 'member')")
                            .equals("t");
            if (!ours) {
                missing.add((there.equals("1") ? "" : "create role " + role + " nologin; ") + "grant " + role + " to "
                        + ask("select quote_ident(current_user)"));
            }
        }
        boolean may = ask("select rolcreaterole or rolsuper from pg_roles where rolname = current_user")
                .equals("t");
        return missing.isEmpty() || may
                ? Optional.empty()
                : Optional.of("The user " + ask("select current_user") + " may not create roles at " + place
                        + ", and two that cannot log in are needed: let a superuser run \"" + String.join("; ", missing)
                        + "\" there.");
    }

    private Optional<String> install(String extension) throws SQLException {
        String known = ask("select count(*) from pg_available_extensions where name = '" + extension + "'");
        if (known.equals("0")) {
            String software = extension.equals("postgis") ? "PostGIS" : "PostgreSQL's contrib module " + extension;
            return Optional.of(software + " is not installed on the server at " + place
                    + ": install it there (Debian, Ubuntu: apt install postgresql-postgis) and start again.");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists " + extension);
            return Optional.empty();
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            return Optional.of("The user " + ask("select current_user") + " may not add the extension " + extension
                    + " to the database at " + place + ": let a superuser run \"create extension " + extension
                    + "\" there.");
        }
    }

    private Optional<String> oldPostgis() throws SQLException {
        String version = ask("select postgis_lib_version()");
        return version.matches("[0-2]\\..*|3\\.0(\\..*)?")
                ? Optional.of("The database at " + place + " has PostGIS " + version
                        + ", and 3.1 or newer is needed: upgrade it there.")
                : Optional.empty();
    }

    private Optional<String> closedSchema() throws SQLException {
        return ask("select has_schema_privilege(current_schema(), 'create')").equals("t")
                ? Optional.empty()
                : Optional.of("The user " + ask("select current_user") + " may not create tables in the database at "
                        + place + ": let its owner run \"grant create on schema " + ask("select current_schema()")
                        + " to " + ask("select current_user") + "\".");
    }

    private String ask(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
