package org.akkoord.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** Something that answers the jobs on rows that it already has in memory. */
interface Engine extends AutoCloseable {

    /** The names of all engines; a 2 at the end stands for two threads. */
    List<String> NAMES = List.of("panel", "panel2", "duckdb", "duckdb2", "streams", "commons-math");

    /** The checksum of the job, which is the same for every engine. */
    double run(Job job) throws SQLException;

    @Override
    default void close() throws SQLException {}

    /** The engine of the given name, with the rows loaded. */
    static Engine of(String name, Rows rows) throws SQLException {
        return switch (name) {
            case "panel" -> new PanelEngine(rows, 1);
            case "panel2" -> new PanelEngine(rows, 2);
            case "duckdb" -> Duck.with(rows, 1);
            case "duckdb2" -> Duck.with(rows, 2);
            case "streams" -> new Streams(rows);
            case "commons-math" -> new CommonsMath(rows);
            default -> throw new IllegalArgumentException("no engine '" + name + "'; there are " + NAMES);
        };
    }
}
