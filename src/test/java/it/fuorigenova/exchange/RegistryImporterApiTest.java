package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken from a list of municipalities, and what is said of the rest. */
@QuarkusTest
class RegistryImporterApiTest {

    private static final String HEADER =
            "istat_code,name_it,name_other,uts_code,uts_name,uts_type,province_acr,region_code,region_name,cadastral_code\n";

    /** The header of ISTAT's "Elenco dei comuni italiani" as published, with line breaks inside two titles. */
    private static final String ELENCO = """
            Codice Regione;"Codice dell'Unità territoriale sovracomunale
            (valida a fini statistici)";Codice Provincia (Storico)(1);Progressivo del Comune (2);Codice Comune formato \
            alfanumerico;Denominazione (Italiana e straniera);Denominazione in italiano;Denominazione altra lingua;\
            Codice Ripartizione Geografica;Ripartizione geografica;Denominazione Regione;"Denominazione dell'Unità \
            territoriale sovracomunale
            (valida a fini statistici)";Tipologia di Unità territoriale sovracomunale ;Flag Comune capoluogo di \
            provincia/città metropolitana/libero consorzio;Sigla automobilistica;Codice Comune formato numerico;Codice \
            Comune numerico con 110 province (dal 2010 al 2016);Codice Comune numerico con 107 province (dal 2006 al \
            2009);Codice Comune numerico con 103 province (dal 1995 al 2005);Codice Catastale del comune;Codice NUTS1 \
            2021;Codice NUTS2 2021 (3) ;Codice NUTS3 2021;Codice NUTS1 2024;Codice NUTS2 2024 (3) ;Codice NUTS3 2024
            """;

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private final SourceFile elenco = SardinianReform.file("elenco_2024-02-15.csv", ELENCO + """
            03;108;108;001;108001;Agrate Brianza;Agrate Brianza;;1;Nord-ovest;Lombardia;Monza e della Brianza;1;0;MB;\
            108001;108001;15003;15003;A087;ITC;ITC4;ITC4D;ITC;ITC4;ITC4D
            04;021;021;008;021008;Bolzano/Bozen;Bolzano;Bozen;2;Nord-est;Trentino-Alto Adige/Südtirol;Bolzano/Bozen;2;\
            1;BZ;21008;21008;21008;21008;A952;ITH;ITH1;ITH10;ITH;ITH1;ITH10
            15;263;063;049;063049;Napoli;Napoli;;4;Sud;Campania;Napoli;3;1;NA;63049;63049;63049;63049;F839;ITF;ITF3;\
            ITF33;ITF;ITF3;ITF33
            """);

    private Rehearsal rehearse(SourceFile file, String pattern) {
        return Rehearsal.of(importFiles, List.of(file), () -> new DatedFacts(database).codes(pattern));
    }

    private static SourceFile ours(String rows) {
        return SardinianReform.file("comuni_2024.csv", HEADER + rows);
    }

    @Test
    void readsTheListOfIstatAsItIsPublishedWithTheCodesOfEarlierProvinces() {
        Rehearsal read = rehearse(elenco, "A087|F839|:napoli");
        assertEquals(
                "dry-run: read 3 = taken 3 + unchanged 0 + refused 0",
                read.last().sum());
        assertEquals(List.of(), read.last().issues());
        assertEquals(
                List.of(
                        "metropolitan-city:15:napoli acronym NA (,)",
                        "metropolitan-city:15:napoli nuts ITF33 (,)",
                        "metropolitan-city:15:napoli uts 263 (,)",
                        "municipality:A087 belfiore A087 (,)",
                        "municipality:A087 istat 015003 (,2010-01-01)",
                        "municipality:A087 istat 108001 [2010-01-01,)",
                        "municipality:F839 belfiore F839 (,)",
                        "municipality:F839 istat 063049 (,)"),
                read.answers());
    }

    @Test
    void keepsTheSecondOfficialNameWithItsLanguageAndTheItalianOneOfTheUnits() {
        Rehearsal read = Rehearsal.of(
                importFiles, List.of(elenco), () -> new DatedFacts(database).names("A952|:bolzano|region:04"));
        assertEquals(
                List.of(
                        "municipality:A952 de Bozen (,)",
                        "municipality:A952 it Bolzano (,)",
                        "province:04:bolzano it Bolzano (,)",
                        "region:04 it Trentino-Alto Adige (,)"),
                read.answers());
    }

    /** As in Sardinia, which has more provinces than the classification, and in Trentino-Alto Adige, which is two of its regions. */
    @Test
    void givesACodeOfTheClassificationOnlyToWhoeverHasItAlone() {
        String header = HEADER.replace("cadastral_code", "cadastral_code,nuts3_2024");
        Rehearsal read = rehearse(
                SardinianReform.file("comuni_2026.csv", header + """
                021008,Bolzano,,021,Bolzano,2,BZ,04,Trentino-Alto Adige,A952,ITH10
                022205,Trento,,022,Trento,2,TN,04,Trentino-Alto Adige,L378,ITH20
                115001,Abbasanta,,115,Oristano,1,OR,20,Sardegna,A007,ITG2G
                112050,Sassari,,312,Sassari,3,SS,20,Sardegna,I452,ITG2D
                113001,Aggius,,113,Gallura,1,GA,20,Sardegna,A069,ITG2D
                119004,Carbonia,,119,Sulcis,1,SU,20,Sardegna,B745,ITG2H
                118006,Cagliari,,318,Cagliari,3,CA,20,Sardegna,B354,ITG2F
                118010,Capoterra,,318,Cagliari,3,CA,20,Sardegna,B675,itg-2f
                118011,Escolca,,318,Cagliari,3,CA,20,Sardegna,D430,ITG2H
                """),
                "province:04|region:04|(province|metropolitan-city|region):20");
        assertEquals(
                List.of(
                        "province:04:bolzano nuts ITH10 (,)",
                        "province:04:trento nuts ITH20 (,)",
                        "province:20:oristano nuts ITG2G (,)",
                        "region:20 nuts ITG2 (,)"),
                read.answers().stream().filter(code -> code.contains(" nuts ")).toList());
        assertEquals(
                List.of(
                        "notice 9 nuts3_2024 [itg-2f] This is not a NUTS code of level 3, and was left out | Genova, for"
                                + " instance, is ITC33"),
                read.last().issues());
    }

    @Test
    void refusesRowByRowAndSuggestsTheCodeThatASpreadsheetCut() {
        Rehearsal read = rehearse(ours("""
                10025,Genova,,210,Genova,3,GE,07,Liguria,D969
                003084,Mandello Vitta,,003,Novara,1,NO,01,Piemonte,E88
                003090,,,003,Novara,1,NO,01,Piemonte,E907
                """), "^$");
        assertEquals(
                "dry-run: read 3 = taken 0 + unchanged 0 + refused 3",
                read.last().sum());
        assertEquals(
                List.of(
                        "refused 2 istat_code [10025] This is not an ISTAT code of a municipality: six digits, leading"
                                + " zeros included | Perhaps 010025: a spreadsheet drops leading zeros",
                        "refused 3 cadastral_code [E88] This is not a cadastral (Belfiore) code: a letter and three"
                                + " digits | Look the municipality up in the national registry; Genova, for instance,"
                                + " is D969",
                        "refused 4 name_it [] The cell is empty | Every municipality needs its name_it"),
                read.last().issues());
    }

    @Test
    void tellsWhereTheFileSaysTwoThingsAndTakesTheFirst() {
        Rehearsal read = rehearse(ours("""
                003084,Mandello Vitta,,003,Novara,1,NO,01,Piemonte,E880
                003090,Marano Ticino,,103,Novara,1,NV,01,Piemonte,E907
                """), "E880|E907|:novara");
        assertEquals(
                "dry-run: read 2 = taken 2 + unchanged 0 + refused 0",
                read.last().sum());
        assertEquals(
                List.of(
                        "notice 3 uts [103] An earlier line says something else for the same day; the first was taken"
                                + " | Line 2 says 003: correct the one that is wrong",
                        "notice 3 acronym [NV] An earlier line says something else for the same day; the first was"
                                + " taken | Line 2 says NO: correct the one that is wrong"),
                read.last().issues());
        assertEquals(
                List.of(
                        "municipality:E880 belfiore E880 (,)",
                        "municipality:E880 istat 003084 (,)",
                        "municipality:E907 belfiore E907 (,)",
                        "municipality:E907 istat 003090 (,)",
                        "province:01:novara acronym NO (,)",
                        "province:01:novara uts 003 (,)"),
                read.answers());
    }

    @Test
    void refusesASecondCodeForAMunicipalityAndDoesNotTellItTwice() {
        Rehearsal read = rehearse(ours("""
                003084,Mandello Vitta,,003,Novara,1,NO,01,Piemonte,E880
                003085,Mandello,,003,Novara,1,NO,01,Piemonte,E880
                """), "^$");
        assertEquals(
                "dry-run: read 2 = taken 1 + unchanged 0 + refused 1",
                read.last().sum());
        assertEquals(
                List.of("refused 3 cadastral_code [E880] The same municipality stands in the file with another ISTAT"
                        + " code | Keep one of 003084 and 003085"),
                read.last().issues());
    }

    @Test
    void refusesARowThatContradictsAnotherSourceAndNamesIt() {
        SourceFile other = SardinianReform.file(
                "list_2024.csv", HEADER + "003085,Mandello Vitta,,203,Novara,3,NO,01,Piemonte,E880\n");
        Rehearsal read = Rehearsal.of(
                importFiles,
                List.of(ours("003084,Mandello Vitta,,003,Novara,1,NO,01,Piemonte,E880\n"), other),
                () -> new DatedFacts(database).codes("E880|:novara"));
        assertEquals(
                List.of(
                        "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                        "dry-run: read 1 = taken 0 + unchanged 0 + refused 1"),
                read.sums());
        assertEquals(
                List.of(
                        "refused 2 istat [003085] Another source says something else for the same day | \"comuni_2024\""
                                + " says 003084: correct the one that is wrong",
                        "refused 2 member-of [metropolitan-city:01:novara] Another source says something else for the"
                                + " same day | \"comuni_2024\" says province:01:novara: correct the one that is wrong"),
                read.last().issues());
        assertEquals(
                List.of(
                        "municipality:E880 belfiore E880 (,)",
                        "municipality:E880 istat 003084 (,)",
                        "province:01:novara acronym NO (,)",
                        "province:01:novara uts 003 (,)"),
                read.answers());
    }

    @Test
    void refusesTheWholeFileWhereACodeWouldNameTwoTerritoriesOnOneDay() {
        Rehearsal read = rehearse(ours("""
                003084,Mandello Vitta,,003,Novara,1,NO,01,Piemonte,E880
                003084,Marano Ticino,,003,Novara,1,NO,01,Piemonte,E907
                """), "E880|E907");
        assertEquals(
                "failed: read 2 = taken 0 + unchanged 0 + refused 0",
                read.last().sum());
        assertEquals(
                List.of("refused 0  [] Together with what is known this file contradicts itself: the istat code 003084"
                        + " would name two territories on the same days (,): municipality:E880 and municipality:E907 |"
                        + " Check the codes and the day the file is valid for (--as-of)"),
                read.last().issues());
        assertEquals(List.of(), read.answers());
    }
}
