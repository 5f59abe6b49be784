package it.fuorigenova.partner;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes of who may do what. */
@Singleton
final class PartnerCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(
                CodeList.of(Role.class, "Ruoli", "Roles"),
                CodeList.of(OrganisationKind.class, "Tipi di organizzazione", "Kinds of organisation"));
    }
}
