package it.fuorigenova.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.UUID;

/** Registers one record of a source: finds its municipality, and stores it where it is news. */
@ApplicationScoped
public class RegisterOpportunity {

    private final KeepOpportunity keeping;
    private final ServiceWriter writer;

    RegisterOpportunity(KeepOpportunity keeping, ServiceWriter writer) {
        this.keeping = keeping;
        this.writer = writer;
    }

    /** What became of a record. */
    public sealed interface Registration {

        /** It is stored, now or as it was before. */
        record Registered(UUID id, boolean news, Placement placement) implements Registration {}

        /** It is not stored, because its point lies elsewhere than in the municipality it names. */
        record Misplaced(Placement placement) implements Registration {}
    }

    /** Registers a record, or changes the one of the same source and external id. */
    @Transactional
    public Registration register(@Valid NewOpportunity request) {
        writer.is(ServiceWriter.IMPORT);
        Placement placement = keeping.place(request.place());
        return placement.verdict().taken()
                ? keeping.store(request.id(), request, null, placement)
                : new Registration.Misplaced(placement);
    }
}
