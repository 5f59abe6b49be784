package it.fuorigenova.partner;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses whoever has not the role that a method needs, before anything of the request is read. */
final class RoleFilter {

    private final CurrentCaller caller;

    RoleFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void filter(ResourceInfo asked) {
        NeedsRole needed = asked.getResourceMethod().getAnnotation(NeedsRole.class);
        if (needed != null) {
            caller.with(needed.value());
        }
    }
}
