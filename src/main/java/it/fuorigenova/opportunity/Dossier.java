package it.fuorigenova.opportunity;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What an investor has to clear, and what there is to read.
 */
@Embeddable
public record Dossier(
        @Convert(converter = Obstacle.AsJson.class) @ColumnTransformer(write = "?::jsonb")
        List<Obstacle> obstacles,

        @Convert(converter = Document.AsJson.class) @ColumnTransformer(write = "?::jsonb")
        List<Document> documents) {

    public Dossier {
        obstacles = Values.list(obstacles);
        documents = Values.list(documents);
    }
}
