package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.csv.bytes.LineDecoder.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDecoderTest {

    private static final String HEADER = "unit,variable,period,value,numerator,denominator,missing,note";

    private static LineDecoder.Layout layout(
            String header, char separator, Optional<String> variable, boolean returns) {
        List<Optional<PanelColumn>> columns = Stream.of(header.split(","))
                .map(name -> Stream.of(PanelColumn.values())
                        .filter(column -> column.columnName().equals(name))
                        .findFirst())
                .toList();
        return new LineDecoder.Layout(columns, separator, separator == ';' ? ',' : '.', variable, returns);
    }

    private static LineDecoder decode(LineDecoder.Layout layout, String lines) throws IOException {
        LineBlock block = new LineBlock(1000);
        new LineBlocks(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))).fill(block);
        LineDecoder decoder = new LineDecoder(layout);
        decoder.decode(block, 0);
        return decoder;
    }

    private static LineDecoder decode(String lines) throws IOException {
        return decode(layout(HEADER, ',', Optional.empty(), false), lines);
    }

    @Test
    void plainRowsOfOneKindAreOneRun() throws IOException {
        LineDecoder decoder = decode("""
                a,v,2019,,1,2,,
                b,v,2019,,0,0,,a note
                a,w,2019,1.5,,,,
                b,w,2020,-2,,,,
                """);
        assertThat(decoder.runs()).containsExactly(new Run(0, 2, true, false), new Run(2, 4, false, false));
        DecodedColumns columns = decoder.columns();
        assertThat(columns.units().numbers()).startsWith(0, 1, 0, 1);
        assertThat(columns.variables()).startsWith(0, 0, 1, 1);
        assertThat(columns.periods().numbers()).startsWith(0, 0, 0, 1);
        assertThat(columns.numerators()).startsWith(1, 0, -1, -1);
        assertThat(columns.denominators()).startsWith(2, 0, -1, -1);
        assertThat(columns.values()).startsWith(Double.NaN, Double.NaN, 1.5, -2);
        assertThat(columns.periods().names().text(1)).isEqualTo("2020");
        assertThat(decoder.start(2)).isEqualTo("a,v,2019,,1,2,,\nb,v,2019,,0,0,,a note\n".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a,v,2019,,1,2,",
                "a,v,2019,,1,2,,,",
                "a,v,2019,,1,2,SUPPRESSED,",
                "a,v,2019,,,,,",
                "a,v,2019,5,1,2,,",
                "a,v,2019,5,1,,,",
                "a,v,2019,5,,2,,",
                "a,v,2019,,3,2,,",
                "a,v,2019,,1,,,",
                "a,v,2019,,,2,,",
                "a,v,2019,,<5,2,,",
                "a,v,2019,,1,2,,\"x\"",
                "a,v,2019,,1,2,,\u00e9",
                "\"a\",v,2019,,1,2,,",
                "a,v,2019,,1,2,,\r",
                "a b,v,2019,,1,2,,",
                ",v,2019,,1,2,,",
                "a,,2019,,1,2,,",
                "a,v,,,1,2,,",
                "a,v,2019,x,,,,"
            })
    void aLineThatIsNotPlainEndsARun(String line) throws IOException {
        String plain = "a,v,2019,,1,2,,\n";
        assertThat(decode(plain + plain + line + "\n" + plain).runs())
                .as(line)
                .containsExactly(new Run(0, 2, true, true), new Run(3, 4, true, false));
        assertThat(decode(line + "\n").runs()).as(line).containsExactly(new Run(0, 0, true, true));
    }

    @Test
    void linesMayEndWithAReturn() throws IOException {
        LineDecoder.Layout layout = layout("unit,variable,period,value", ',', Optional.empty(), true);
        assertThat(decode(layout, "a,v,2019,1.5\r\nb,v,2019,\r\nc,v,2019,2\n").runs())
                .containsExactly(new Run(0, 1, false, true), new Run(2, 2, false, true));
    }

    @Test
    void oneVariableCanBeThatOfAllRows() throws IOException {
        LineDecoder decoder =
                decode(layout("value,period,unit", ';', Optional.of("hours"), false), "1,5;2019;a\n-2;2019;b\n");
        assertThat(decoder.runs()).containsExactly(new Run(0, 2, false, false));
        assertThat(decoder.columns().variables()).startsWith(0, 0);
        assertThat(decoder.columns().variable(0)).isEqualTo("hours");
        assertThat(decoder.columns().values()).startsWith(1.5, -2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x;y", "x y", "", "\u00e9"})
    void withoutAPlainNameForTheVariableNoRowIsPlain(String variable) throws IOException {
        LineDecoder.Layout layout = layout("unit,period,value", ';', Optional.of(variable), false);
        assertThat(decode(layout, "a;2019;1\n").runs()).containsExactly(new Run(0, 0, true, true));
    }

    @Test
    void weightsStandBesideTheNumbers() throws IOException {
        LineDecoder.Layout layout = layout("weight,unit,variable,period,value", ',', Optional.empty(), false);
        LineDecoder decoder = decode(layout, "2.5,a,v,2019,1\n,a,v,2020,1\n3,a,v,2021,1\n");
        assertThat(decoder.runs()).containsExactly(new Run(0, 1, false, true), new Run(2, 3, false, false));
        assertThat(decoder.columns().weights()[0]).isEqualTo(2.5);
        assertThat(decoder.columns().weights()[2]).isEqualTo(3);
    }
}
