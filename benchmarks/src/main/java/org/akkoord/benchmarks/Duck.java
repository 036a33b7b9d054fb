package org.akkoord.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, with a fixed number of threads. */
final class Duck implements Engine {

    private final Connection connection;

    Duck(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        withThreads(threads);
    }

    static Duck with(Rows rows, int threads) throws SQLException {
        Duck duck = new Duck(threads);
        duck.load(rows);
        return duck;
    }

    /** Sets the number of threads that DuckDB uses from now on. */
    Duck withThreads(int threads) throws SQLException {
        execute("set threads to " + threads);
        return this;
    }

    @Override
    public double run(Job job) throws SQLException {
        return number(job.sql);
    }

    private void load(Rows rows) throws SQLException {
        execute("create table coded (school integer, board integer, indicator integer, year integer, "
                + "numerator integer, denominator integer, weight double)");
        try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", "coded")) {
            for (int i = 0; i < rows.size; i++) {
                appender.beginRow();
                appender.append(rows.school[i]);
                appender.append(rows.school[i] % Rows.BOARDS);
                appender.append(rows.indicator[i]);
                appender.append(Rows.FIRST_YEAR + rows.year[i]);
                appender.append(rows.numerator[i]);
                appender.append(rows.denominator[i]);
                appender.append(1.0);
                appender.endRow();
            }
        }
        execute("alter table coded rename to rows");
    }

    /** Reads the rows of a file into a table of the file's own columns. */
    void read(Path csv) throws SQLException {
        execute("create or replace table rows as select * from " + table(csv));
    }

    /** Reads the rows of a file into the table that the jobs use. */
    void readForJobs(Path csv) throws SQLException {
        execute("create or replace table rows as select unit as school, variable as indicator, period as year, "
                + "numerator, denominator, weight from " + table(csv));
    }

    private static String table(Path csv) {
        return "read_csv('" + csv + "', header = true, columns = {'unit': 'varchar', 'variable': 'varchar', "
                + "'period': 'integer', 'numerator': 'integer', 'denominator': 'integer', 'weight': 'double'})";
    }

    double number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
