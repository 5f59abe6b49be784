package it.fuorigenova.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The opportunities that are stored, for writing. */
@ApplicationScoped
class Opportunities implements PanacheRepositoryBase<OpportunityEntity, UUID> {}
