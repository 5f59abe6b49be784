package it.fuorigenova.http;

import it.fuorigenova.sql.Database;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A resource of the tests, which does what real ones do and fails in the ways they may. Not in the contract. */
@Path("/echo")
@Produces("application/json")
public class EchoResource {

    public record Asked(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asOf) {}

    public record Echo(String text, Language language) {}

    public record Numbers(List<Integer> items, List<Link> links) {}

    public record Person(
            @NotNull String name, @Min(0) int age, @Nullable List<@Valid Person> friends) {}

    private final CurrentRequest request;
    private final Pages pages;
    private final Database database;

    EchoResource(CurrentRequest request, Pages pages, Database database) {
        this.request = request;
        this.pages = pages;
        this.database = database;
    }

    @GET
    @Operation(hidden = true)
    public Echo get(@BeanParam Asked asked, @RestQuery @Nullable List<String> tag) {
        Parameters parameters = new Parameters();
        int limit = parameters.get("limit", asked.limit(), ValueReader.integer(1, 1000), 100);
        parameters.find("asOf", asked.asOf(), ValueReader.date());
        parameters.check();
        return new Echo("limit " + limit + " perché " + tag, request.language());
    }

    @GET
    @Path("/{code}")
    @Produces("application/geo+json")
    @Operation(hidden = true)
    public byte[] one(@RestPath String code) {
        return ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Operation(hidden = true)
    public Echo post(@NotNull @Valid Person person) {
        return new Echo(person.name(), request.language());
    }

    @GET
    @Path("/pages/{last}")
    @Operation(hidden = true)
    public Numbers page(@RestPath int last, @BeanParam Asked asked, @RestQuery @Nullable String odd) {
        Parameters parameters = new Parameters();
        int limit = parameters.get("limit", asked.limit(), ValueReader.integer(1, 1000), 100);
        Optional<Cursor> after = pages.after(parameters, asked.cursor());
        parameters.check();
        int first = after.map(cursor -> Integer.parseInt(cursor.key().getFirst()) + 1)
                .orElse(1);
        int lastHere = Math.min(last, first + limit - 1);
        List<Integer> items = IntStream.rangeClosed(first, lastHere).boxed().toList();
        Optional<Cursor> next = lastHere < last ? Optional.of(Cursor.after(lastHere)) : Optional.empty();
        return new Numbers(items, pages.links(next, "application/json"));
    }

    @GET
    @Path("/failure/{sqlState}")
    @Operation(hidden = true)
    public Echo fail(@RestPath String sqlState) {
        if (sqlState.equals("internal")) {
            throw new IllegalStateException("the password is swordfish");
        }
        database.query("do $$ begin raise exception 'swordfish' using errcode = '" + sqlState + "'; end $$")
                .run();
        throw new IllegalStateException();
    }
}
