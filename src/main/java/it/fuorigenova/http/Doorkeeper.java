package it.fuorigenova.http;

import io.vertx.ext.web.RoutingContext;

/** Who sees every request at the door, even one whose address nobody can read, which passes no filter. */
public interface Doorkeeper {

    /** Lets a request in, or throws the problem that it is refused with. */
    void admit(RoutingContext context);
}
