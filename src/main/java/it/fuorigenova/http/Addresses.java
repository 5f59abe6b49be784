package it.fuorigenova.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that answer, as the resources declare them: what each is called and in which formats it answers. */
@Singleton
public class Addresses {

    private final Map<String, Address> byTemplate = new LinkedHashMap<>();
    private final Map<Pattern, Address> varying = new LinkedHashMap<>();

    /**
     * An address that may be read.
     *
     * @param template its path, with {@code {name}} for what varies
     * @param shown what people call what is there; null where only programs look
     * @param formats those of ours that its methods produce, the usual one first
     */
    public record Address(String template, @Nullable Shown shown, List<OwnFormat> formats) {

        private Address and(Address other) {
            List<OwnFormat> all = new ArrayList<>(formats);
            other.formats.stream().filter(format -> !all.contains(format)).forEach(all::add);
            return new Address(
                    template,
                    shown == null ? other.shown : shown,
                    Stream.of(OwnFormat.values()).filter(all::contains).toList());
        }
    }

    Addresses(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(this::add);
        byTemplate.forEach((template, address) -> {
            if (template.contains("{")) {
                varying.put(Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+")), address);
            }
        });
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            if (method.isAnnotationPresent(GET.class)) {
                Address address = new Address(
                        template(resource, method),
                        method.getAnnotation(Shown.class),
                        produced(resource, method)
                                .flatMap(type -> OwnFormat.of(type).stream())
                                .toList());
                byTemplate.merge(address.template, address, Address::and);
            }
        }
    }

    /** The address that a path is one of; where a word and something that varies would both do, the word. */
    public Optional<Address> find(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Optional.ofNullable(byTemplate.get(plain))
                .or(() -> varying.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(plain).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static String template(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String all = resource.getAnnotation(Path.class).value() + (own == null ? "" : '/' + own.value());
        String single = ('/' + all).replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** What a resource's method says that it answers in. */
    static Stream<MediaType> produced(Class<?> resource, Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? resource.getAnnotation(Produces.class) : own;
        return produces == null ? Stream.empty() : Stream.of(produces.value()).map(MediaType::valueOf);
    }
}
