package it.fuorigenova.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.sql.Cancellation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request being answered: who asks, in which language, under which address. Inject it where it is needed. */
@RequestScoped
public class CurrentRequest {

    /** The query parameter that every resource knows. */
    public static final String LANGUAGE = "lang";

    private static final String ANNOUNCED = CurrentRequest.class.getName() + ".links";
    private static final String VERSION = CurrentRequest.class.getName() + ".version";
    private static final String VOCABULARY = CurrentRequest.class.getName() + ".vocabulary";

    private final RoutingContext context;
    /** What every address here begins with: an answer has a dozen links. */
    private @Nullable String origin;

    CurrentRequest(RoutingContext context) {
        this.context = context;
    }

    /** The identifier it is logged under: the caller's own or one of ours. */
    public String id() {
        return RequestId.of(context);
    }

    /** The language to answer in: {@code lang=} wins over {@code Accept-Language}. */
    public Language language() {
        return wanted().orElseGet(() -> Language.preferred(request().getHeader("Accept-Language")));
    }

    /** The format that {@code f=} names, whether there is one of that name or not. */
    Optional<String> format() {
        return query().first(AnswerFormat.F);
    }

    /**
     * Whether the answer is to be a page for people: {@code f=html}, or a browser, which would rather have HTML than
     * anything we have. An {@code f=} that names something else wins over what is accepted.
     */
    public boolean wantsPage() {
        String accepted = request().getHeader("Accept");
        try {
            return format().map(OwnFormat.HTML::isNamed).orElseGet(() -> Accepted.prefersPage(accepted));
        } catch (ProblemException e) {
            // An unreadable query is refused elsewhere; whoever asked may be a person all the same.
            return Accepted.prefersPage(accepted);
        }
    }

    /** Says whose members the answer has, for the page that may be made of it; nothing is done with it otherwise. */
    public void speaks(Vocabulary vocabulary) {
        context.put(VOCABULARY, vocabulary);
    }

    /** Says which version of something the answer shows: its entity tag begins with it, see {@link Precondition}. */
    public void shows(long version) {
        context.put(VERSION, version);
    }

    /** The version that the answer shows, as an entity tag begins with it; empty where nobody has said so. */
    String version() {
        Long version = context.get(VERSION);
        return version == null ? "" : version + String.valueOf(Precondition.BEHIND_VERSION);
    }

    /** Whose members the answer has; empty where nobody has said so. */
    public Optional<Vocabulary> vocabulary() {
        return Optional.ofNullable(context.get(VOCABULARY));
    }

    /** The path asked for, still percent-encoded, without the query. */
    public String path() {
        String path = request().path();
        return path == null ? "" : path;
    }

    /** The method as it came. */
    String method() {
        return request().method().name();
    }

    /** The path and the query as they came. */
    String target() {
        return request().uri();
    }

    /** An absolute address on this server, as the caller reaches it. */
    public String address(String path) {
        String known = origin;
        if (known == null) {
            known = request().scheme() + "://" + authority() + prefix();
            origin = known;
        }
        return known + path;
    }

    /** The absolute address of this request, with its query. */
    public String self() {
        return address(path()) + query().toSuffix();
    }

    /** The only link of an answer of JSON that leads nowhere but to itself. */
    public List<Link> linkToItself() {
        return List.of(Link.of(self(), "self", MediaType.APPLICATION_JSON));
    }

    /** The address of this request with one parameter set to another value. */
    public String selfWith(String name, String value) {
        return address(path()) + query().with(name, value).toSuffix();
    }

    /** An address of ours, in the language that this request names, so that whoever follows it need not choose again. */
    public String inItsLanguage(String address) {
        if (wanted().isEmpty() || !address.startsWith(address("/"))) {
            return address;
        }
        String named = LANGUAGE + '=' + language().tag();
        if (address.matches(".*[?&]" + LANGUAGE + "=.*")) {
            return address;
        }
        return address + (address.indexOf('?') < 0 ? '?' : '&') + named;
    }

    /** The address of this request with one parameter set to another value, and without one that it replaces. */
    String selfWith(String name, String value, String replaced) {
        return address(path()) + query().without(replaced).with(name, value).toSuffix();
    }

    /**
     * The query's parameters, each with its first value, where a method {@linkplain ReadsItsQuery reads them itself}.
     *
     * @param known the names it knows; any other is refused
     */
    public Map<String, String> parameters(Collection<String> known) {
        ParameterFilter.refuseUnknown(query().values().keySet(), known);
        return parameters();
    }

    /** The query's parameters, each with its first value. */
    public Map<String, String> parameters() {
        Map<String, String> first = new LinkedHashMap<>();
        query().values().forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /** The address of this request without some of its parameters. */
    public String selfWithout(String... names) {
        RawQuery rest = query();
        for (String name : names) {
            rest = rest.without(name);
        }
        return address(path()) + rest.toSuffix();
    }

    /** What is cancelled when the caller goes away before the answer has left. */
    public Cancellation whileWaitedFor() {
        return WaitingCaller.cancellation(context);
    }

    /** Whether the caller has gone away before the answer had left. */
    boolean isAbandoned() {
        return WaitingCaller.hasLeft(context);
    }

    /** Sends these links in the {@code Link} header, too, for those who do not read the payload. */
    public void announce(List<Link> links) {
        context.put(ANNOUNCED, links);
    }

    List<Link> announced() {
        List<Link> links = context.get(ANNOUNCED);
        return links == null ? List.of() : links;
    }

    /** The names of the query's parameters, in their order; empty if the query cannot be read. */
    String parameterNames() {
        try {
            return String.join(",", query().values().keySet());
        } catch (ProblemException e) {
            return "";
        }
    }

    RawQuery query() {
        return RawQuery.of(context);
    }

    private Optional<Language> wanted() {
        try {
            return query().first(LANGUAGE).flatMap(Language::parse);
        } catch (ProblemException e) {
            // An unreadable query is refused elsewhere; the refusal itself needs a language, too.
            return Optional.empty();
        }
    }

    /** What a proxy in front has cut off the path ({@code X-Forwarded-Prefix}); empty if nothing. */
    private String prefix() {
        String path = withoutQuery(target());
        return path.endsWith(path()) ? path.substring(0, path.length() - path().length()) : "";
    }

    private static String withoutQuery(String target) {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    private String authority() {
        HostAndPort authority = request().authority();
        // Only HTTP/1.0 knows requests without a host.
        return authority == null ? request().localAddress().toString() : authority.toString();
    }

    private HttpServerRequest request() {
        return context.request();
    }
}
