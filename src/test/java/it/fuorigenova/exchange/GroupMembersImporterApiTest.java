package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who belongs to zones and unions and when, as a file states it; and to metropolitan cities on a day. */
@QuarkusTest
class GroupMembersImporterApiTest {

    private static final String HEADER = "group_kind,group_key,group_name,member_istat_code,valid_from,valid_to,note\n";

    private static final String UNION = "union,unione-prova,Unione di prova,";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private Rehearsal rehearse(String... contents) {
        List<SourceFile> files = new ArrayList<>();
        for (String content : contents) {
            files.add(SardinianReform.file("members.csv", content));
        }
        return Rehearsal.of(importFiles, files, () -> database.query("""
                        select member.identity_key || ' in ' || team.identity_key || ' ' || valid as line
                        from membership
                        join territory member on member.id = member_id
                        join territory team on team.id = group_id
                        where team.identity_key like '%prova' order by 1
                        """).list(row -> row.text("line")));
    }

    @Test
    void entersMembershipsWithTheirDaysAndNothingTheSecondTime() {
        String members = HEADER + UNION + "010025,2014-02-21,2020-01-01,\n" + UNION + "010015,2014-02-21,,\n"
                + "zone,zona-prova,Zona di prova,010015,,,\n";
        Rehearsal read = rehearse(members, members);
        assertEquals(
                List.of(
                        "dry-run: read 3 = taken 3 + unchanged 0 + refused 0",
                        "dry-run: read 3 = taken 0 + unchanged 3 + refused 0"),
                read.sums());
        assertEquals(
                List.of(
                        "municipality:C621 in union:unione-prova [2014-02-21,)",
                        "municipality:C621 in zone:zona-prova (,)",
                        "municipality:D969 in union:unione-prova [2014-02-21,2020-01-01)"),
                read.answers());
    }

    @Test
    void whatAFileSaysOfAMemberReplacesWhatWasKnownOfItThere() {
        Rehearsal read = rehearse(
                HEADER + UNION + "010025,2014-02-21,,\n" + UNION + "010015,2014-02-21,,\n",
                HEADER + UNION + "010025,2014-02-21,2018-01-01,\n");
        assertEquals(
                "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                read.last().sum());
        assertEquals(
                List.of(
                        "municipality:C621 in union:unione-prova [2014-02-21,)",
                        "municipality:D969 in union:unione-prova [2014-02-21,2018-01-01)"),
                read.answers());
    }

    @Test
    void refusesRowByRowInPlainWords() {
        Rehearsal read = rehearse(HEADER
                + "consortium,x,X,010025,,,\n"
                + "union,Unione Prova,Unione di prova,010025,,,\n"
                + UNION + "010025,21/02/2014,,\n"
                + UNION + "010025,2020-01-01,2014-02-21,\n"
                + UNION + "10025,2014-02-21,,\n"
                + UNION + "010025,2014-02-21,,\n"
                + UNION + "010025,2014-02-21,,\n");
        assertEquals(
                "dry-run: read 7 = taken 1 + unchanged 0 + refused 6",
                read.last().sum());
        assertEquals(
                List.of(
                        "refused 2 group_kind [consortium] A group is a zone or a union | Write zone or union",
                        "refused 3 group_key [Unione Prova] A group needs a name, and a key of small letters, digits"
                                + " and hyphens | For instance zona-tigullio",
                        "refused 4 valid_from [21/02/2014] This is not a day | Write 2014-02-21",
                        "refused 5 valid_to [2014-02-21] The membership ends before it begins | valid_to is the first"
                                + " day on which it no longer holds",
                        "refused 6 member_istat_code [10025] No territory has this code | ISTAT codes have six digits:"
                                + " a spreadsheet may have eaten the leading zeros of 010025",
                        "refused 8 member_istat_code [010025] An earlier line has the same member in the same group on"
                                + " the same days | Line 7 has it: keep one of the two, or correct the days"),
                read.last().issues());
    }

    @Test
    void takesTwoStretchesOfOneMembershipAndRefusesAThirdThatOverlapsThem() {
        Rehearsal read = rehearse(HEADER
                + UNION + "010025,2014-02-21,2016-01-01,\n"
                + UNION + "010025,2018-01-01,,\n"
                + UNION + "010025,2015-12-31,2018-01-01,\n");
        assertEquals(
                "dry-run: read 3 = taken 2 + unchanged 0 + refused 1",
                read.last().sum());
        assertTrue(
                read.last().issues().getFirst().endsWith("Line 2 has it: keep one of the two, or correct the days"),
                read.last().issues()::toString);
        assertEquals(
                List.of(
                        "municipality:D969 in union:unione-prova [2014-02-21,2016-01-01)",
                        "municipality:D969 in union:unione-prova [2018-01-01,)"),
                read.answers());
    }

    @Test
    void takesTheMembersOfAMetropolitanCityOnADayAndRefusesASecondCityForOneOfThem() {
        SourceFile members = SardinianReform.file("members.csv", """
                uts_code,istat_code,as_of
                318,118008,2026
                312,118008,2026
                318,118006,tomorrow
                """);
        Rehearsal read = Rehearsal.of(
                importFiles,
                List.of(SardinianReform.registry2026(), members),
                () -> new DatedFacts(database).groups("M288"));
        assertEquals(2, read.last().result().refused());
        assertEquals(
                List.of(
                        "refused 3 istat_code [118008] The municipality stands in the file in another metropolitan city"
                                + " for the same day | Keep one of the two rows",
                        "refused 4 as_of [tomorrow] This is not a day | Write 2026-01-01, or a year"),
                read.last().issues());
        // Whether it was elsewhere before depends on what else has been imported.
        String latest = read.answers().getFirst();
        assertTrue(latest.startsWith("municipality:M288 in metropolitan-city:20:cagliari "), latest);
    }
}
