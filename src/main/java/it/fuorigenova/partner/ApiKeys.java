package it.fuorigenova.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that are stored. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

    Optional<ApiKeyEntity> find(KeyText key) {
        return find("from ApiKeyEntity k join fetch k.organisation where k.hash = ?1", (Object) key.hash())
                .firstResultOptional();
    }

    List<ApiKeyEntity> listOf(OrganisationEntity organisation) {
        return list("organisation = ?1 order by createdAt, id", organisation);
    }
}
