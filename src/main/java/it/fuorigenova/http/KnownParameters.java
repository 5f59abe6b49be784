package it.fuorigenova.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query parameters a resource's method declares, in its signature or in a {@code @BeanParam}.
 *
 * @param all every name, {@code lang} included
 * @param repeatable those that may be given more than once
 * @param open whether the method itself knows others
 * @param formats whether it answers in formats that {@code f} names
 */
record KnownParameters(Set<String> all, Set<String> repeatable, boolean open, boolean formats) {

    static KnownParameters of(Method method) {
        KnownParameters names = new KnownParameters(
                new TreeSet<>(Set.of(CurrentRequest.LANGUAGE)),
                new TreeSet<>(),
                method.isAnnotationPresent(ReadsItsQuery.class),
                method.isAnnotationPresent(GET.class) && answersInFormats(method));
        for (Parameter parameter : method.getParameters()) {
            names.add(parameter, parameter.getName(), parameter.getType());
        }
        return names;
    }

    /** Who says nowhere what it answers in has formats of its own; a stream of events has none. */
    private static boolean answersInFormats(Method method) {
        List<MediaType> produced =
                Addresses.produced(method.getDeclaringClass(), method).toList();
        return produced.isEmpty()
                || produced.stream().anyMatch(type -> OwnFormat.of(type).isPresent());
    }

    private void add(AnnotatedElement element, String name, Class<?> type) {
        declared(element, name).ifPresent(declared -> {
            all.add(declared);
            if (Collection.class.isAssignableFrom(type) || type.isArray()) {
                repeatable.add(declared);
            }
        });
        if (element.isAnnotationPresent(BeanParam.class) || type.isRecord()) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getName(), field.getType());
            }
        }
    }

    private static Optional<String> declared(AnnotatedElement element, String name) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return Optional.of(rest.value().isEmpty() ? name : rest.value());
        }
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
