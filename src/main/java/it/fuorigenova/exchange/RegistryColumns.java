package it.fuorigenova.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column of a registry holds what: our own plain names, or those of ISTAT's "Elenco dei comuni italiani", whose
 * headings run over several lines and change their footnotes from edition to edition.
 */
record RegistryColumns(Map<String, String> byMeaning, NavigableMap<Integer, Era> earlierCodes) {

    /** Our names; also what the meanings are called here. */
    static final List<String> REQUIRED = List.of(
            "istat_code",
            "cadastral_code",
            "name_it",
            "uts_code",
            "uts_name",
            "uts_type",
            "region_code",
            "region_name");

    private static final Map<String, Pattern> ISTAT = istat();

    private static final Pattern EARLIER_CODE =
            Pattern.compile("Codice Comune numerico con \\d+ province \\(dal (\\d{4}) al (\\d{4})\\)");

    /** A column of codes that were in force from the first day of one year to the last day of another. */
    record Era(String column, int lastYear) {}

    static RegistryColumns of(Header header) {
        Map<String, String> byMeaning = new LinkedHashMap<>();
        NavigableMap<Integer, Era> earlier = new TreeMap<>();
        for (String field : header.fields()) {
            byMeaning.putIfAbsent(meaning(field), field);
            Matcher era = EARLIER_CODE.matcher(field);
            if (era.matches()) {
                earlier.put(Integer.valueOf(era.group(1)), new Era(field, Integer.parseInt(era.group(2))));
            }
        }
        return new RegistryColumns(byMeaning, earlier);
    }

    boolean complete() {
        return byMeaning.keySet().containsAll(REQUIRED);
    }

    String text(SourceRow row, String meaning) {
        String column = byMeaning.get(meaning);
        return column == null ? "" : row.text(column);
    }

    private static String meaning(String field) {
        return ISTAT.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(field).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }

    private static Map<String, Pattern> istat() {
        Map<String, String> headings = Map.ofEntries(
                Map.entry("istat_code", "Codice Comune formato alfanumerico"),
                Map.entry("cadastral_code", "Codice Catastale del comune"),
                Map.entry("name_it", "Denominazione in italiano"),
                Map.entry("name_other", "Denominazione altra lingua"),
                Map.entry("uts_code", "Codice dell'Unità territoriale sovracomunale"),
                Map.entry("uts_name", "Denominazione dell'Unità territoriale sovracomunale"),
                Map.entry("uts_type", "Tipologia di Unità territoriale sovracomunale"),
                Map.entry("region_code", "Codice Regione"),
                Map.entry("region_name", "Denominazione Regione"),
                Map.entry("province_acr", "Sigla automobilistica"),
                Map.entry("nuts3_2024", "Codice NUTS3 2024"));
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        headings.forEach((meaning, heading) -> patterns.put(meaning, Pattern.compile(Pattern.quote(heading))));
        return patterns;
    }
}
