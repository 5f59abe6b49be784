package it.fuorigenova.webhook;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes of deliveries. */
@Singleton
final class WebhookCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(
                CodeList.of(DeliveryStatus.class, "Stati delle consegne", "States of deliveries"),
                CodeList.of(DeliveryFailure.class, "Perché una consegna non riesce", "Why deliveries fail"));
    }
}
