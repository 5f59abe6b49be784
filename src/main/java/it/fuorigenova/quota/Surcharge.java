package it.fuorigenova.quota;

import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.http.Costs;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes what a request costs beyond an ordinary one, once it is known which method answers it. */
final class Surcharge {

    private final Toll toll;
    private final RoutingContext context;

    Surcharge(Toll toll, RoutingContext context) {
        this.toll = toll;
        this.context = context;
    }

    @Costs(1)
    @ServerRequestFilter
    void charge(ResourceInfo asked) {
        Costs costs = asked.getResourceMethod().getAnnotation(Costs.class);
        if (costs != null) {
            toll.surcharge(context, costs.value() - 1L);
        }
    }
}
