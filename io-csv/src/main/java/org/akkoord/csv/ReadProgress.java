package org.akkoord.csv;

/** Receives how far a reading has come. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * Called now and then by the reading thread, and once at the end.
     *
     * @param rows how many rows were read so far
     * @param bytes how many bytes were read so far
     * @param total how many bytes there are; -1 if that is not known
     */
    void read(long rows, long bytes, long total);
}
