package org.akkoord.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex=girls | sex=girls",
                "Sex: girls | Sex=girls",
                "sex=girls;age=10 | age=10;sex=girls",
                "sex: girls; age: 10 | age=10;sex=girls",
                "Sex: girls, Age: 12 to 13 | Age=12 to 13;Sex=girls",
                "zeer zwak | zeer zwak",
                "zwak, of zeer zwak | zwak, of zeer zwak",
                "=1+1 | =1+1",
                "sector=a\\;b;size=1 | sector=a\\;b;size=1"
            })
    void everySpellingGivesOneForm(String text, String form) {
        Cell cell = Cell.parse(text);

        assertThat(cell).hasToString(form);
        assertThat(Cell.parse(cell.toString())).isEqualTo(cell);
        assertThat(cell.isWhole()).isFalse();
    }

    @Test
    void theWholeHasNoMembers() {
        assertThat(Cell.parse("")).isEqualTo(Cell.whole());
        assertThat(Cell.whole().isWhole()).isTrue();
        assertThat(Cell.whole().label()).isEmpty();
    }

    @Test
    void theLabelNamesDimensionsAsFarAsTheyHaveNames() {
        assertThat(Cell.parse("sex=girls;age=10").label()).isEqualTo("age: 10, sex: girls");
        assertThat(Cell.parse("zeer zwak").label()).isEqualTo("zeer zwak");
        assertThat(Cell.of("sex", "girls").with("age", "10").dimensions()).containsExactly("age", "sex");
    }

    @Test
    void membersWithSignsOfTheFormSurvive() {
        for (String member : new String[] {"a;b", "a=b", "a: b", "a\\b", "x, y: z", "\\;", "a\\;b=c"}) {
            assertThat(Cell.parse(Cell.of(Cell.UNNAMED, member).toString())).isEqualTo(Cell.of(Cell.UNNAMED, member));
            Cell two = Cell.of("d", member).with("e", member);
            assertThat(Cell.parse(two.toString())).isEqualTo(two);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex=girls;sex=boys", "sex=", "sex=girls;", ";"})
    void aCellWithoutAMemberOrWithTwoOfOneDimensionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.parse(text));
    }

    @Test
    void namesOfDimensionsAndMembersAreChecked() {
        for (String name : new String[] {"", " a", "a=b", "a;b", "a\\b", "a: b"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Cell(Map.of(name, "x")));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.of("sex", "girls "));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.of("sex", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex=girls;age=_T | sex=girls",
                "sex=Both sexes;age=10 | age=10",
                "geslacht=Totaal mannen en vrouwen | ''",
                "sex=Totals | sex=Totals"
            })
    void totalsDivideNothing(String text, String rest) {
        assertThat(Cell.parse(text).withoutTotals()).isEqualTo(Cell.parse(rest));
    }
}
