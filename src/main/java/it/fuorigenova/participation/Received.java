package it.fuorigenova.participation;

import it.fuorigenova.http.Created;
import it.fuorigenova.http.CurrentRequest;
import jakarta.ws.rs.core.Response;

/** The answer to whoever has said something. */
final class Received {

    private Received() {}

    static Response answer(CurrentRequest request, Contribution.NewContribution made) {
        return Created.at(
                request.address("/v1/contributions/" + made.contribution().id()), made);
    }
}
