package it.fuorigenova.participation;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes of what people say. */
@Singleton
final class ParticipationCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(
                CodeList.of(ContributionKind.class, "Tipi di contributo", "Kinds of contribution"),
                CodeList.of(ContributionState.class, "Stati di un contributo", "States of a contribution"));
    }
}
