package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import java.util.List;

/** Properties that belong together, under the heading that a page gives them. */
public record PropertyGroup(Wording title, List<Property> properties) {

    public static PropertyGroup of(String it, String en, List<Property> properties) {
        return new PropertyGroup(new Wording(it, en), properties);
    }
}
