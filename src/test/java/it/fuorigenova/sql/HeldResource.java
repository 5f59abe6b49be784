package it.fuorigenova.sql;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A resource of the tests whose statements take as long as a test holds a lock. Not in the contract. */
@Path("/echo/held")
@Produces("text/plain")
public class HeldResource {

    static final long LOCK = 4711;

    private final Database database;

    HeldResource(Database database) {
        this.database = database;
    }

    @GET
    @Path("/{length}")
    @Operation(hidden = true)
    public String get(@RestPath Length length) {
        SqlPart statement = SqlPart.of("select pg_advisory_xact_lock_shared(?)", LOCK);
        return database.read(statement).taking(length).forEach(row -> {}) + " row";
    }
}
