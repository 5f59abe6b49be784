package it.fuorigenova.webhook;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Wording;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whom an address leads to, and refuses all who must not be sent to: somebody who registers an address must not
 * make us knock at doors that are open to us only (server-side request forgery).
 */
@Singleton
class Receivers {

    private static final int LONGEST = 2000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    private static final Wording NO_ADDRESS = new Wording(
            "non è un indirizzo assoluto come https://example.org/events",
            "is not an absolute address such as https://example.org/events");
    private static final Wording TOO_LONG =
            new Wording("ha più di %s caratteri", "has more than %s characters").with(LONGEST);
    private static final Wording NOT_HTTPS = new Wording("deve cominciare con https://", "must begin with https://");
    private static final Wording WITH_USER =
            new Wording("non può contenere un utente o una password", "cannot have a user or a password in it");
    private static final Wording WITH_FRAGMENT = new Wording("non può avere un frammento", "cannot have a fragment");
    private static final Wording PORT = new Wording("la porta %s non è ammessa", "the port %s is not allowed");
    private static final Wording UNKNOWN_NAME =
            new Wording("nessuno conosce il nome «%s»", "nobody knows the name `%s`");
    private static final Wording NOT_PUBLIC =
            new Wording("«%s» porta a un indirizzo che non è pubblico", "`%s` leads to an address that is not public");

    private final Rules rules;
    private final Names names;

    @Inject
    Receivers(WebhookConfig config) {
        this(
                new Rules(
                        config.plainHttp(),
                        config.privateNetworks(),
                        config.ports().stream().map(Receivers::ports).toList()),
                name -> List.of(InetAddress.getAllByName(name)));
    }

    Receivers(Rules rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    /** Whom an installation lets be sent to. */
    record Rules(boolean plainHttp, boolean privateNetworks, List<Ports> ports) {

        boolean allow(InetAddress address) {
            return privateNetworks ? PublicNetworks.isSomebody(address) : PublicNetworks.hold(address);
        }
    }

    /** Ports from one to another, both included. */
    record Ports(int from, int to) {}

    /** Looks up names. */
    interface Names {
        List<InetAddress> addresses(String name) throws UnknownHostException;
    }

    /** Whom an address leads to; all that stand behind its name must be allowed. */
    Receiver find(String url) throws InvalidValueException {
        URI address = parsed(url);
        boolean isSecure = "https".equals(address.getScheme().toLowerCase(Locale.ROOT));
        int port = address.getPort() >= 0 ? address.getPort() : isSecure ? HTTPS_PORT : HTTP_PORT;
        checkPort(port, isSecure);
        String host = address.getHost().replaceAll("^\\[|]$", "");
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String target = address.getRawQuery() == null ? path : path + '?' + address.getRawQuery();
        return new Receiver(isSecure, host, port, target, addresses(host));
    }

    private URI parsed(String url) throws InvalidValueException {
        refuseIf(url.length() > LONGEST, TOO_LONG);
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidValueException(NO_ADDRESS);
        }
        refuseIf(address.getScheme() == null, NO_ADDRESS);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        refuseIf(!scheme.equals("https") && !(scheme.equals("http") && rules.plainHttp()), NOT_HTTPS);
        refuseIf(address.getRawUserInfo() != null, WITH_USER);
        refuseIf(address.getRawAuthority() != null && address.getRawAuthority().indexOf('@') >= 0, WITH_USER);
        refuseIf(address.getHost() == null, NO_ADDRESS);
        refuseIf(address.getRawFragment() != null, WITH_FRAGMENT);
        return address;
    }

    private void checkPort(int port, boolean isSecure) throws InvalidValueException {
        boolean isUsual = port == (isSecure ? HTTPS_PORT : HTTP_PORT);
        refuseIf(
                !isUsual && rules.ports().stream().noneMatch(each -> port >= each.from() && port <= each.to()),
                PORT.with(Integer.toString(port)));
    }

    private List<InetAddress> addresses(String host) throws InvalidValueException {
        List<InetAddress> found;
        try {
            found = names.addresses(host);
        } catch (UnknownHostException e) {
            throw new InvalidValueException(UNKNOWN_NAME.with(host));
        }
        refuseIf(found.isEmpty(), UNKNOWN_NAME.with(host));
        // One is enough to refuse them all: a name that leads to both is meant to get around this.
        refuseIf(!found.stream().allMatch(rules::allow), NOT_PUBLIC.with(host));
        return found;
    }

    private static void refuseIf(boolean isWrong, Wording why) throws InvalidValueException {
        if (isWrong) {
            throw new InvalidValueException(why);
        }
    }

    /** Reads a setting. */
    private static Ports ports(String text) {
        Matcher read = PORTS.matcher(text.strip());
        if (read.matches()) {
            int from = Integer.parseInt(read.group(1));
            int to = read.group(2) == null ? from : Integer.parseInt(read.group(2));
            if (from <= to && to <= LAST_PORT) {
                return new Ports(from, to);
            }
        }
        throw new IllegalArgumentException(
                "fuorigenova.webhook.ports has \"" + text + "\": write a port, or two of them as 8000-8999");
    }
}
