package it.fuorigenova.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The conventions that are stored. */
@ApplicationScoped
class Conventions implements PanacheRepositoryBase<ConventionEntity, UUID> {}
