package it.fuorigenova.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The organisations that are stored. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<OrganisationEntity, UUID> {

    Optional<OrganisationEntity> findByKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
