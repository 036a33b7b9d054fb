package org.akkoord.csv.panel;

/** Is told how far a reading has come. */
public interface ReadingWatch {

    /** Reports how many rows were read. */
    void report(long rows);

    /** Reports how many rows were read, if that has become many more since the last report. */
    void reportNowAndThen(long rows);

    /** Receives the reports. */
    @FunctionalInterface
    interface Watcher {

        /** Called with the numbers of rows and bytes that were read so far. */
        void reached(long rows, long bytes);
    }

    /** Watches rows that come without bytes. */
    static ReadingWatch ofRows(Watcher watcher) {
        return new ReadingWatch() {
            @Override
            public void report(long rows) {
                watcher.reached(rows, 0);
            }

            @Override
            public void reportNowAndThen(long rows) {
                if (rows % 10_000 == 0) {
                    report(rows);
                }
            }
        };
    }
}
