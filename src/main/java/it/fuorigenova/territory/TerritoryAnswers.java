package it.fuorigenova.territory;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemAnswers;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsQuery;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers lists of territories in our own API: what is asked of a layer, and of the group they belong to besides. */
@ApplicationScoped
public class TerritoryAnswers {

    private static final String MEMBER_OF = "memberOf";
    private static final String KIND = TerritoryLayer.KIND.name();

    private final ItemsRequest asked;
    private final ItemAnswers answers;
    private final TerritoryLookup territories;
    private final CurrentRequest request;

    TerritoryAnswers(ItemsRequest asked, ItemAnswers answers, TerritoryLookup territories, CurrentRequest request) {
        this.asked = asked;
        this.answers = answers;
        this.territories = territories;
        this.request = request;
    }

    /** A page of those that the request asks for, in the order of their names where it asks for none. */
    public byte[] page(Layer layer, ItemFormat format) {
        return page(layer, Optional.empty(), format);
    }

    /** A page of the members of a group, which the path names, among those that the request asks for. */
    byte[] members(Layer layer, String group, ItemFormat format) {
        return page(layer, Optional.of(group), format);
    }

    private byte[] page(Layer layer, Optional<String> ofPath, ItemFormat format) {
        Set<String> known = Face.DOMAIN.parameters(layer, MEMBER_OF);
        Map<String, String> given = new HashMap<>(request.parameters(known));
        given.putIfAbsent(Face.DOMAIN.sort(), "name");
        Parameters parameters = new Parameters();
        ItemsQuery query = asked.page(layer, Face.DOMAIN, given, false, parameters);
        LocalDate asOf = query.which().asOf();
        Optional<UUID> memberOf = parameters.find(MEMBER_OF, given.get(MEMBER_OF), territories.parameter(asOf));
        if (layer.queryables().contains(TerritoryLayer.KIND)) {
            parameters.find(KIND, given.get(KIND), ValueReader.oneOf(TerritoryKind.class));
        }
        parameters.check();
        Optional<UUID> group =
                ofPath.map(text -> territories.get(text, asOf).id()).or(() -> memberOf);
        ItemsQuery there = group.map(id -> query.within(memberOf(id, asOf))).orElse(query);
        return answers.page(new ItemAnswers.Manner(layer, Face.DOMAIN, format), there, List.of())
                .bytes();
    }

    private static SqlPart memberOf(UUID group, LocalDate asOf) {
        return SqlPart.of(
                "item.id in (select member_id from membership where group_id = ? and valid @> ?::date)", group, asOf);
    }
}
