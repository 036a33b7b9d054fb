package org.akkoord.json.write;

import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The layout of one document: one value per line, with two spaces for each level. */
final class Layout implements PrettyPrinter {

    private static final int DEEP = 64;
    private static final SerializableString[] LINES = lines("");
    private static final SerializableString[] NEXT_LINES = lines(",");
    private static final SerializableString COLON = new SerializedString(": ");

    private int depth;

    private static SerializableString[] lines(String before) {
        return IntStream.range(0, DEEP).mapToObj(level -> line(before, level)).toArray(SerializableString[]::new);
    }

    private static SerializableString line(String before, int level) {
        return new SerializedString(before + "\n" + "  ".repeat(level));
    }

    private void line(JsonGenerator out) {
        out.writeRaw(depth < DEEP ? LINES[depth] : line("", depth));
    }

    private void nextLine(JsonGenerator out) {
        out.writeRaw(depth < DEEP ? NEXT_LINES[depth] : line(",", depth));
    }

    private void start(char bracket, JsonGenerator out) {
        out.writeRaw(bracket);
        depth++;
    }

    private void end(char bracket, int values, JsonGenerator out) {
        depth--;
        if (values > 0) {
            line(out);
        }
        out.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        start('{', out);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        line(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(COLON);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        nextLine(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) {
        end('}', members, out);
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        start('[', out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        line(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        nextLine(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        end(']', values, out);
    }
}
