package org.akkoord.csv.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Ends reading when the thread is interrupted. */
public final class Interruptible extends FilterInputStream {

    public Interruptible(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the reading thread was interrupted");
        }
        return super.read(target, offset, length);
    }
}
