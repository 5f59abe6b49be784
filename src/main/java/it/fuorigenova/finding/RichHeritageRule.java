package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Much heritage to make use of. */
@ApplicationScoped
class RichHeritageRule extends OutlierRule {

    RichHeritageRule() {
        super(
                "rich-heritage",
                Finding.Kind.OPPORTUNITY,
                Looks.atTheHighest("cultural_assets_per_100_km2"),
                new Words(
                        new Wording(
                                "Beni culturali per superficie nel quarto più alto dei luoghi confrontati: un patrimonio da riusare per cultura e turismo.",
                                "Cultural assets by area in the highest quarter of the places compared: a heritage to be made use of for culture and tourism."),
                        new Wording(
                                "A %s si contano %s beni culturali ogni 100 km²",
                                "In %s there are %s cultural assets in every 100 km²")));
    }
}
