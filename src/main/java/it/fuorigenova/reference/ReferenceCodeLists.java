package it.fuorigenova.reference;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** Publishes the code lists of reference points. */
@Singleton
final class ReferenceCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(
                CodeList.of(ReferencePointKind.class, "Tipo di punto di riferimento", "Kind of reference point"));
    }
}
