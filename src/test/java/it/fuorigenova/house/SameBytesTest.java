package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.junit.jupiter.api.Test;

/**
 * The contract and the documents of the standards' face are the same bytes from every build and every instance. Java
 * lists the members of an unmodifiable map or set in an order that differs from one Java machine to the next.
 */
class SameBytesTest {

    private static final List<JavaClass> WRITERS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("it.fuorigenova").stream()
                    .filter(type -> type.isAssignableTo(OASFilter.class)
                            || type.getPackageName().equals("it.fuorigenova.ogc"))
                    .toList();

    @Test
    void whoWritesDocumentsListsNothingInAnOrderOfChance() {
        assertFalse(WRITERS.isEmpty());
        List<String> byChance = WRITERS.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(SameBytesTest::isMapOfMany)
                .map(call -> call.getOrigin().getFullName() + ", line " + call.getLineNumber())
                .toList();
        assertEquals(List.of(), byChance);
    }

    private static boolean isMapOfMany(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Map.class)
                && Set.of("of", "ofEntries", "copyOf").contains(call.getName())
                && call.getTarget().getRawParameterTypes().size() != 0
                && call.getTarget().getRawParameterTypes().size() != 2;
    }
}
