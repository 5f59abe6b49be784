package it.fuorigenova.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schemas what the code says of its records: a component that is never null is always there, one that may
 * be is left out or null. Whoever sends something need not send what may be null.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** By the name of their schema; more than one where packages use the same word. */
    private final Map<String, List<ClassInfo>> records;

    RecordSchemas(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(RecordSchemas::name));
    }

    private static String name(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    /**
     * Completes the schemas.
     *
     * @param sent the names of those of bodies that callers send
     */
    void complete(Map<String, Schema> schemas, Set<String> sent) {
        schemas.forEach((name, schema) -> records.getOrDefault(name, List.of()).stream()
                .filter(record -> describes(schema, record))
                .forEach(record -> complete(schema, record, schemas, sent.contains(name))));
    }

    private static boolean describes(Schema schema, ClassInfo record) {
        return schema.getProperties() != null
                && record.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(schema.getProperties().keySet());
    }

    private static void complete(Schema schema, ClassInfo record, Map<String, Schema> schemas, boolean sent) {
        for (RecordComponentInfo component : record.recordComponents()) {
            Schema property = Objects.requireNonNull(schema.getProperties().get(component.name()));
            boolean nullable = component.type().hasAnnotation(NULLABLE);
            boolean leftOut = nullable && leavesOutNull(record, component.name());
            if (!leftOut && !(nullable && sent)) {
                require(schema, component.name());
            }
            if (nullable && !leftOut) {
                schema.addProperty(component.name(), orNull(property, schemas));
            }
        }
    }

    /** A component's own word counts more than its record's. */
    private static boolean leavesOutNull(ClassInfo record, String component) {
        AnnotationInstance own = record.field(component).annotation(INCLUDE);
        AnnotationInstance include = own == null ? record.declaredAnnotation(INCLUDE) : own;
        return include != null
                && include.value() != null
                && include.value().asEnum().startsWith("NON_");
    }

    private static Schema orNull(Schema property, Map<String, Schema> schemas) {
        if (property.getRef() != null) {
            Schema meant = schemas.get(property.getRef().replaceFirst(".*/", ""));
            if (meant != null && List.of(Schema.SchemaType.STRING).equals(meant.getType())) {
                // OpenAPI 3.0 can say that a text may be null, but not that what is described elsewhere may be.
                return OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL))
                        .format(meant.getFormat())
                        .description(codes(meant.getEnumeration()));
            }
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        List<Schema.SchemaType> types = property.getType();
        if (types != null && !types.contains(Schema.SchemaType.NULL)) {
            property.addType(Schema.SchemaType.NULL);
        }
        return property;
    }

    /** In words, because a list of values that has null among them is more than the Italian rules allow. */
    private static @Nullable String codes(@Nullable List<Object> codes) {
        return codes == null
                ? null
                : codes.stream()
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(", ", "One of ", ", or null."));
    }

    private static void require(Schema schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }
}
