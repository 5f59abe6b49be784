package it.fuorigenova.attachment;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes of attachments. */
@Singleton
final class AttachmentCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(CodeList.of(AttachmentAccess.class, "Accesso a un allegato", "Access to an attachment"));
    }
}
