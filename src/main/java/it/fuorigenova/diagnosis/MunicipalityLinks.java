package it.fuorigenova.diagnosis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where more is told of a municipality. */
@ApplicationScoped
class MunicipalityLinks {

    private final CurrentRequest request;

    MunicipalityLinks(CurrentRequest request) {
        this.request = request;
    }

    List<Link> of(Territory municipality) {
        String own = request.address("/v1/municipalities/istat:" + municipality.istatCode());
        return List.of(
                Link.of(own, "canonical", MediaTypes.JSON),
                Link.of(own + "/diagnosis", "related", MediaTypes.JSON).titled("diagnosis"),
                Link.of(own + "/similar", "related", MediaTypes.JSON).titled("similar"),
                Link.of(own + "/opportunities", "related", MediaTypes.GEOJSON).titled("opportunities"),
                Link.of(request.address("/v1/territories/" + municipality.id()), "alternate", MediaTypes.JSON));
    }
}
