package org.akkoord.panel;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;

/** What Java's serialization writes in place of totals: their own bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TotalsForm(byte[] bytes) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private Object readResolve() throws InvalidObjectException {
        try {
            return PanelTotals.fromBytes(bytes);
        } catch (IllegalArgumentException e) {
            InvalidObjectException refused = new InvalidObjectException(e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
