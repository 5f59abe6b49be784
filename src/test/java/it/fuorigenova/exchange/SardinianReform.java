package it.fuorigenova.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A few municipalities of Sardinia before and after the reform of 1 January 2026, as registries and a list of code
 * changes tell it (codes and names: ISTAT).
 */
public final class SardinianReform {

    private static final String REGISTRY_HEADER =
            "istat_code,name,name_it,name_other,province_code,uts_code,uts_name,uts_type,province_acr,region_code,region_name,cadastral_code\n";

    private SardinianReform() {}

    public static SourceFile registry2024() {
        return file("comuni_2024.csv", REGISTRY_HEADER + """
                        092009,Cagliari,Cagliari,,092,292,Cagliari,3,CA,20,Sardegna,B354
                        111011,Castiadas,Castiadas,,111,111,Sud Sardegna,1,SU,20,Sardegna,M288
                        090064,Sassari,Sassari,,090,090,Sassari,1,SS,20,Sardegna,I452
                        090058,Porto Torres,Porto Torres,,090,090,Sassari,1,SS,20,Sardegna,G924
                        090089,Stintino,Stintino,,090,090,Sassari,1,SS,20,Sardegna,M290
                        """);
    }

    public static SourceFile registry2026() {
        return file("comuni_2026-08-14.csv", REGISTRY_HEADER + """
                        118006,Cagliari,Cagliari,,118,318,Cagliari,3,CA,20,Sardegna,B354
                        118008,Castiadas,Castiadas,,118,318,Cagliari,3,CA,20,Sardegna,M288
                        112050,Sassari,Sassari,,112,312,Sassari,3,SS,20,Sardegna,I452
                        112044,Porto Torres,Porto Torres,,112,312,Sassari,3,SS,20,Sardegna,G924
                        112063,Stintino,Stintino,,112,312,Sassari,3,SS,20,Sardegna,M290
                        """);
    }

    public static SourceFile codeChanges() {
        return file("code_changes_2023_2026.csv", """
                cadastral_code,istat_code_2023,istat_code_2024,istat_code_2026,name,uts_2024,uts_2026
                B354,092009,092009,118006,Cagliari,292,318
                M288,111011,111011,118008,Castiadas,111,318
                I452,090064,090064,112050,Sassari,090,312
                G924,090058,090058,112044,Porto Torres,090,312
                M290,090089,090089,112063,Stintino,090,312
                """);
    }

    /**
     * Made-up squares where these municipalities lie: Porto Torres and Sassari share the border at 40.8 N, Stintino
     * is an enclave of Sassari.
     */
    public static SourceFile boundaries() {
        return file("comuni_2023.geojson", """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"istat_code": "090064", "cadastral_code": "I452"},
                   "geometry": {"type": "Polygon", "coordinates": [
                     [[8.2, 40.6], [8.6, 40.6], [8.6, 40.8], [8.2, 40.8], [8.2, 40.6]],
                     [[8.3, 40.65], [8.3, 40.7], [8.4, 40.7], [8.4, 40.65], [8.3, 40.65]]]}},
                  {"type": "Feature", "properties": {"istat_code": "090058", "cadastral_code": "G924"},
                   "geometry": {"type": "Polygon", "coordinates": [
                     [[8.2, 40.8], [8.6, 40.8], [8.6, 40.9], [8.2, 40.9], [8.2, 40.8]]]}},
                  {"type": "Feature", "properties": {"istat_code": "090089", "cadastral_code": "M290"},
                   "geometry": {"type": "Polygon", "coordinates": [
                     [[8.3, 40.65], [8.3, 40.7], [8.4, 40.7], [8.4, 40.65], [8.3, 40.65]]]}}
                ]}
                """);
    }

    public static List<SourceFile> registriesAndChanges() {
        return List.of(registry2024(), registry2026(), codeChanges());
    }

    static SourceFile file(String name, String content) {
        return SourceFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
