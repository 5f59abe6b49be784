package it.fuorigenova.quota;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.KeyHolders;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out who pays for a request: the key that it comes with, or else the address that it comes from. */
@Singleton
final class Payers {

    private final KeyHolders holders;
    private final boolean proxied;
    private final boolean limitsThisMachine;

    Payers(
            KeyHolders holders,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean proxied,
            QuotaConfig config) {
        this.holders = holders;
        this.proxied = proxied;
        this.limitsThisMachine = config.thisMachine();
    }

    /** Who pays, as far as that is known at once; empty where the database has to be asked whose a key is. */
    Optional<Payer> known(HttpServerRequest request) {
        String key = request.getHeader(CurrentCaller.KEY_HEADER);
        return key == null
                ? Optional.of(byAddress(request))
                : holders.known(key).map(found -> payer(found, request));
    }

    /** The same, from a thread that may wait for the database. */
    Payer find(HttpServerRequest request) {
        String key = request.getHeader(CurrentCaller.KEY_HEADER);
        return key == null ? byAddress(request) : payer(holders.find(key), request);
    }

    /** What is no key pays for nothing; who sends it is refused elsewhere, if it matters. */
    private Payer payer(KeyHolders.Found found, HttpServerRequest request) {
        return found.holder()
                .<Payer>map(holder -> new Payer.Key(holder.key(), holder.organisation()))
                .orElseGet(() -> byAddress(request));
    }

    /** Who pays where nobody else does. */
    Payer byAddress(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return !limitsThisMachine && isOfThisMachine(address) && !isForwarded(request)
                ? new Payer.Nobody()
                : Payer.Address.of(address == null && remote != null ? remote.host() : address);
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
