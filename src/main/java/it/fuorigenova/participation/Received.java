package it.fuorigenova.participation;

import it.fuorigenova.http.CurrentRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to whoever has said something. */
final class Received {

    private Received() {}

    static Response answer(CurrentRequest request, Contribution.NewContribution made) {
        return Response.created(URI.create(request.address(
                        "/v1/contributions/" + made.contribution().id())))
                .type(MediaType.APPLICATION_JSON)
                .entity(made)
                .build();
    }
}
