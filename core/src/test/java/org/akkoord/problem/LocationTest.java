package org.akkoord.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void namesFileLineCharacterColumnAndPointerInThisOrder() {
        Location everything = Location.none()
                .atPointer("/goals/0/id")
                .inField("period")
                .atColumn(12)
                .atLine(7);

        assertThat(everything).hasToString("line 7, character 12, column 'period', at /goals/0/id");
        assertThat(Location.ofFile("figures.csv").atLine(7).inField("period"))
                .hasToString("figures.csv, line 7, column 'period'");
    }

    @Test
    void withoutAnyPlaceTheTextIsEmpty() {
        assertThat(Location.none()).hasToString("");
    }

    @Test
    void theEmptyPointerIsTheWholeDocument() {
        assertThat(Location.ofFile("a.json").atPointer("")).hasToString("a.json, whole document");
    }

    @Test
    void aPlaceIsNotChangedByMakingAnotherFromIt() {
        Location file = Location.ofFile("figures.csv");

        assertThat(file.atLine(3)).isNotEqualTo(file);
        assertThat(file).hasToString("figures.csv");
    }

    @Test
    void linesAndCharactersCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.none().atLine(0))
                .withMessage("line and column count from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.none().atColumn(0))
                .withMessage("line and column count from 1");
        assertThat(Location.none().atLine(1).atColumn(1)).hasToString("line 1, character 1");
    }

    @Test
    void namesFromOutsideCannotReachTheTerminal() {
        assertThat(Location.ofFile("red\u001b[31m.csv").inField("a\u202eb").atPointer("/x\n"))
                .hasToString("red\\u001b[31m.csv, column 'a\\u202eb', at /x\\u000a");
    }

    @Test
    void aLongNameIsCutAtTwoHundredCharacters() {
        assertThat(Location.none().inField("a".repeat(201))).hasToString("column '" + "a".repeat(200) + "...'");
        assertThat(Location.none().inField("a".repeat(200))).hasToString("column '" + "a".repeat(200) + "'");
    }
}
