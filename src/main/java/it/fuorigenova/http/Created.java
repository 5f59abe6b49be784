package it.fuorigenova.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to whoever has made something: what it is, and where. */
public final class Created {

    private Created() {}

    /**
     * 201 with what was made as JSON.
     *
     * @param address its absolute address, for {@code Location}
     */
    public static Response at(String address, Object made) {
        return Response.created(URI.create(address))
                .type(MediaType.APPLICATION_JSON)
                .entity(made)
                .build();
    }
}
