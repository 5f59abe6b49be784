package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.fuorigenova.http.ProblemFamily;
import it.fuorigenova.http.ProblemType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of problem is published and says, in both languages, what happened and what to do. */
class ProblemsTest {

    private static final Set<JavaClass> HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("it.fuorigenova").stream()
                    .collect(Collectors.toSet());

    private static List<ProblemType> declared() {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                .flatMap(type -> List.of(type.reflect().getEnumConstants()).stream())
                .map(ProblemType.class::cast)
                .toList();
    }

    private static List<ProblemType> published() throws ReflectiveOperationException {
        List<ProblemType> types = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            if (type.isAssignableTo(ProblemFamily.class) && !type.isInterface()) {
                Constructor<?> constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                types.addAll(((ProblemFamily) constructor.newInstance()).types());
            }
        }
        return types;
    }

    @Test
    void everyKindOfProblemIsPublishedUnderASlugOfItsOwn() throws ReflectiveOperationException {
        List<ProblemType> published = published();
        Set<String> slugs = published.stream().map(ProblemType::slug).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared().stream().map(ProblemType::slug).collect(Collectors.toCollection(TreeSet::new)), slugs);
        assertEquals(published.size(), slugs.size());
    }

    @Test
    void everyKindOfProblemSaysWhatHappenedAndWhatToDo() {
        assertFalse(declared().isEmpty());
        List<String> poor = declared().stream()
                .filter(type -> !type.slug().matches("[a-z]+(-[a-z]+)*")
                        || type.status() < 400
                        || type.status() > 599
                        || type.title().it().isBlank()
                        || type.title().en().isBlank()
                        || type.hint().it().isBlank()
                        || type.hint().en().isBlank()
                        || type.title().it().equals(type.title().en()))
                .map(ProblemType::slug)
                .toList();
        assertEquals(List.of(), poor);
    }
}
