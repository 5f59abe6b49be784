package it.fuorigenova.partner;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, found out when somebody wants to know and not before: what anyone may read costs no question. A key
 * wins over a token, and what is sent but is worth nothing is refused, never taken for nobody.
 */
@RequestScoped
public class CurrentCaller {

    /** The header that a key comes in. */
    public static final String KEY_HEADER = "X-API-Key";

    private static final Wording NOBODY =
            new Wording("Per questa operazione bisogna dire chi si è.", "Whoever does this must say who he is.");
    private static final Wording BAD_KEY = new Wording(
            "La chiave inviata non è una delle nostre, è scaduta o è stata revocata.",
            "The key sent is none of ours, has expired or was revoked.");
    private static final Wording BAD_TOKEN = new Wording(
            "Il token inviato non è valido per questo servizio, o nessun fornitore di identità è configurato.",
            "The token sent is not valid for this service, or no identity provider is set up.");
    private static final Wording NO_ORGANISATION = new Wording(
            "Il token è valido, ma non indica un'organizzazione e un ruolo noti qui.",
            "The token is valid, but names no organisation and role that are known here.");
    private static final Wording ROLE = new Wording(
            "Serve il ruolo «%s», e chi chiama ha il ruolo «%s».",
            "The role `%s` is needed, and the caller's is `%s`.");

    private final RoutingContext context;
    private final CurrentIdentityAssociation identity;
    private final Callers callers;
    private final PartnerConfig config;
    private boolean identified;
    private @Nullable Caller found;

    CurrentCaller(RoutingContext context, CurrentIdentityAssociation identity, Callers callers, PartnerConfig config) {
        this.context = context;
        this.identity = identity;
        this.callers = callers;
        this.config = config;
    }

    /** Who is asking; empty where nobody says who he is. */
    public Optional<Caller> find() {
        if (!identified) {
            found = identify().orElse(null);
            identified = true;
        }
        return Optional.ofNullable(found);
    }

    /** Who is asking; a problem where nobody says who he is. */
    public Caller get() {
        return find().orElseThrow(() -> unknown(NOBODY));
    }

    /** Who is asking; a problem where his role does not include another, wherever it is good for something. */
    public Caller with(Role wanted) {
        Caller caller = get();
        if (!caller.may(wanted)) {
            throw ProblemException.of(
                    PartnerProblem.NOT_ALLOWED,
                    ROLE.with(wanted.label(), caller.role().label()));
        }
        return caller;
    }

    private Optional<Caller> identify() {
        String key = context.request().getHeader(KEY_HEADER);
        if (key != null) {
            return Optional.of(callers.byKey(key).orElseThrow(() -> unknown(BAD_KEY)));
        }
        return context.request().getHeader("Authorization") == null ? Optional.empty() : Optional.of(byToken());
    }

    private Caller byToken() {
        SecurityIdentity vouchedFor;
        try {
            vouchedFor = identity.getDeferredIdentity().await().indefinitely();
        } catch (AuthenticationFailedException e) {
            throw unknown(BAD_TOKEN);
        }
        if (vouchedFor.isAnonymous() || !(vouchedFor.getPrincipal() instanceof JsonWebToken token)) {
            throw unknown(BAD_TOKEN);
        }
        Object organisation = token.getClaim(config.token().organisationClaim());
        return callers.byToken(
                        String.valueOf(token.getSubject()),
                        organisation == null ? null : organisation.toString(),
                        vouchedFor.getRoles())
                .orElseThrow(() -> ProblemException.of(PartnerProblem.NOT_ALLOWED, NO_ORGANISATION));
    }

    private static ProblemException unknown(Wording why) {
        return ProblemException.of(PartnerProblem.UNKNOWN_CALLER, why)
                .withHeader("WWW-Authenticate", "Bearer realm=\"fuorigenova\"");
    }
}
