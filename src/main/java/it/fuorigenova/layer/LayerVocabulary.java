package it.fuorigenova.layer;

import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Property.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the properties of a layer's items are called, as the layer says it. */
public final class LayerVocabulary implements Vocabulary {

    private final Layer layer;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final List<String> members;

    private LayerVocabulary(Layer layer, List<Property> all, List<Property> shown) {
        this.layer = layer;
        all.forEach(this::add);
        add(layer.identifier());
        this.members = shown.stream()
                .filter(property -> property.is(Trait.RETURNED))
                .map(Property::name)
                .toList();
    }

    /** The words for all that a layer has. */
    public static LayerVocabulary of(Layer layer) {
        List<Property> all = layer.properties();
        return new LayerVocabulary(layer, all, all);
    }

    /** The words for what is shown of a layer. */
    static LayerVocabulary of(Layer layer, View view) {
        return new LayerVocabulary(layer, layer.properties(), view.properties());
    }

    private void add(Property property) {
        terms.put(property.name(), new Term(property.title(), property.codes(), property.unit()));
    }

    @Override
    public Wording title() {
        return layer.title();
    }

    @Override
    public Wording about() {
        return layer.name().description();
    }

    @Override
    public Optional<Term> term(String member) {
        return Optional.ofNullable(terms.get(member));
    }

    @Override
    public List<String> members() {
        return members;
    }

    @Override
    public List<Group> groups() {
        return layer.groups().stream()
                .map(group -> new Group(
                        group.title(),
                        group.properties().stream()
                                .map(Property::name)
                                .filter(members::contains)
                                .toList()))
                .toList();
    }
}
