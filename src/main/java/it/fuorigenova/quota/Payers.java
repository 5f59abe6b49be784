package it.fuorigenova.quota;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out who pays for a request: whoever the address belongs to that it comes from. */
@Singleton
final class Payers {

    private final boolean proxied;
    private final boolean limitsThisMachine;

    Payers(@ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean proxied, QuotaConfig config) {
        this.proxied = proxied;
        this.limitsThisMachine = config.thisMachine();
    }

    Payer of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return !limitsThisMachine && isOfThisMachine(address) && !isForwarded(request)
                ? Payer.NOBODY
                : Payer.address(address == null && remote != null ? remote.host() : address);
    }

    /** Of what a proxy forwards, the address is what the caller may have said of himself. */
    private boolean isForwarded(HttpServerRequest request) {
        return proxied
                && (request.headers().contains("X-Forwarded-For")
                        || request.headers().contains("Forwarded"));
    }

    private static boolean isOfThisMachine(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
