package org.akkoord.csv.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.profile.NamePatterns.Capture;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {

    private static final NamePatterns NAMES = new NamePatterns(ProfileParts.CANONICAL);

    @ParameterizedTest
    @ValueSource(strings = {"BRIN NUMMER", "brin_nummer", " Brin nummer\t", "INSTELLINGSCODE"})
    void caseAndOuterBlanksDoNotCount(String found) {
        assertThat(NAMES.isOneOf(found, column("BRIN NUMMER", "INSTELLINGSCODE")))
                .isTrue();
    }

    @Test
    void aNameIsComparedAsAWhole() {
        assertThat(NAMES.isOneOf("BRIN NUMMER 2", column("BRIN NUMMER"))).isFalse();
        assertThat(NAMES.isOneOf("BRIN  NUMMER", column("BRIN NUMMER"))).isFalse();
        assertThat(NAMES.isOneOf("F: Female", column("F"))).isFalse();
    }

    @Test
    void aLabelAfterTheCodeDoesNotCountWhereTheProfileSaysSo() {
        NamePatterns names = new NamePatterns(new ProfileParts(
                "x",
                CanonicalForm.MEASUREMENTS,
                ProfileParts.CANONICAL.dialect(),
                ProfileParts.Periods.CALENDAR,
                ProfileParts.Rows.ALL,
                ProfileParts.CANONICAL.layout(),
                new ProfileParts.Codes(Map.of(), Map.of(), Set.of(), List.of(), false, true, ProfileParts.Signs.NONE)));
        assertThat(names.isOneOf("SEX: Sex of the pupil", column("SEX"))).isTrue();
        assertThat(names.isOneOf(":SEX", column("SEX"))).isFalse();
    }

    @Test
    void aNameHoldsAPeriodAndPartsOfTheCategory() {
        SourceColumn column = column("GESLAAGDEN SCHOOLJAAR {period} - {category}");
        assertThat(NAMES.capture("Geslaagden_schooljaar 2019-2020 - MAN", column))
                .contains(new Capture(Optional.of("2019/2020"), List.of("MAN"), Optional.empty()));
        assertThat(NAMES.capture("GESLAAGDEN SCHOOLJAAR 2019-2021 - MAN", column))
                .as("not one year after the other")
                .isEmpty();
        assertThat(NAMES.capture("GESLAAGDEN SCHOOLJAAR gisteren - MAN", column))
                .isEmpty();
        assertThat(NAMES.capture("GESLAAGDEN SCHOOLJAAR 2019-2020 - ", column)).isEmpty();
    }

    @Test
    void otherCharactersOfANameMeanThemselves() {
        assertThat(NAMES.capture("n (2019)*", column("n ({period})*")))
                .contains(new Capture(Optional.of("2019"), List.of(), Optional.empty()));
        assertThat(NAMES.capture("n 2019", column("n .{period}"))).isEmpty();
        assertThat(NAMES.capture("n", column("m", "n")))
                .contains(new Capture(Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void aNameIsAnId() {
        SourceColumn measure = column("{id}_{number}");
        assertThat(NAMES.capture("TotaalLeerlingen_12", measure))
                .contains(new Capture(Optional.empty(), List.of(), Optional.of("TotaalLeerlingen_12")));
        assertThat(NAMES.capture("Perioden", measure)).isEmpty();
        assertThat(NAMES.capture("Share of pupils (%), both sexes", column("{id}")))
                .contains(new Capture(Optional.empty(), List.of(), Optional.of("Share-of-pupils-both-sexes")));
    }

    private static SourceColumn column(String... names) {
        return new SourceColumn(List.of(names), 0, "");
    }
}
