package it.fuorigenova.http;

import java.util.HashMap;
import java.util.Map;

/** What people call the units of figures, as the catalogue of indicators or UCUM writes them. */
public final class Units {

    private static final Map<String, Wording> NAMES = Map.ofEntries(
            Map.entry("person", new Wording("abitanti", "inhabitants")),
            Map.entry("persons", new Wording("persone", "persons")),
            Map.entry("households", new Wording("famiglie", "households")),
            Map.entry("dwellings", new Wording("abitazioni", "dwellings")),
            Map.entry("buildings", new Wording("edifici", "buildings")),
            Map.entry("taxpayers", new Wording("contribuenti", "taxpayers")),
            Map.entry("assets", new Wording("beni", "assets")),
            Map.entry("units", new Wording("unità", "units")),
            Map.entry("min", new Wording("minuti", "minutes")),
            Map.entry("minutes", new Wording("minuti", "minutes")),
            Map.entry("EUR", new Wording("€", "€")),
            Map.entry("kEUR", new Wording("migliaia di €", "thousand €")),
            Map.entry("EUR/a", new Wording("€ l’anno", "€ a year")),
            Map.entry("km2", new Wording("km²", "km²")),
            Map.entry("m2", new Wording("m²", "m²")),
            Map.entry("m3", new Wording("m³", "m³")),
            Map.entry("persons/km2", new Wording("persone per km²", "persons per km²")),
            Map.entry("units/1000_persons", new Wording("unità ogni 1.000 persone", "units per 1,000 persons")),
            Map.entry("assets/100_km2", new Wording("beni ogni 100 km²", "assets per 100 km²")),
            Map.entry("class", new Wording("", "")),
            Map.entry("flag", new Wording("", "")),
            Map.entry("code", new Wording("", "")),
            Map.entry("name", new Wording("", "")));

    private Units() {}

    /** What units are called; those are left out that people have no name for. */
    public static Map<String, Wording> named() {
        Map<String, Wording> named = new HashMap<>(NAMES);
        named.values().removeIf(name -> name.in(Language.EN).isEmpty());
        return named;
    }

    /** Its name; the unit as it is written, where people call it so; nothing where there is none. */
    public static String name(String unit, Language language) {
        Wording name = NAMES.get(unit);
        return name == null ? unit : name.in(language);
    }
}
