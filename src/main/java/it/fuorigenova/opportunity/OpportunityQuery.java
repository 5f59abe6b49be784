package it.fuorigenova.opportunity;

import it.fuorigenova.http.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which opportunities are asked for; what is null does not matter. */
record OpportunityQuery(
        BoxReader.@Nullable Box box, @Nullable UUID municipality, Paging paging) {}
