package org.akkoord.csv;

/** Is told how far a reading has come. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * Called now and then by the reading thread, and once at the end.
     *
     * @param rows how many rows were read so far
     * @param bytes how many bytes
     * @param total how many bytes there are; -1 where that is not known
     */
    void read(long rows, long bytes, long total);
}
