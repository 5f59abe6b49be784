package it.fuorigenova.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * be is left out or null.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ClassInfo> records = new HashMap<>();

    RecordSchemas(IndexView index) {
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(record -> {
            AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
            AnnotationValue name = schema == null ? null : schema.value("name");
            records.put(name == null ? record.simpleName() : name.asString(), record);
        });
    }

    void complete(Map<String, Schema> schemas) {
        schemas.forEach(
                (name, schema) -> Optional.ofNullable(records.get(name)).ifPresent(record -> complete(schema, record)));
    }

    private static void complete(Schema schema, ClassInfo record) {
        for (RecordComponentInfo component : record.recordComponents()) {
            Schema property = Objects.requireNonNull(schema.getProperties().get(component.name()));
            boolean nullable = component.type().hasAnnotation(NULLABLE);
            boolean leftOut = nullable && leavesOutNull(record, component.name());
            if (!leftOut) {
                require(schema, component.name());
            }
            if (nullable && !leftOut) {
                schema.addProperty(component.name(), orNull(property));
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

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
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

    private static void require(Schema schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }
}
