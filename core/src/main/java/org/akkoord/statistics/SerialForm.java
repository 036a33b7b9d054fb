package org.akkoord.statistics;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import org.akkoord.internal.ByteForm;

/** What Java's serialization writes in place of an accumulator: its own bytes, which name its kind. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SerialForm(byte[] bytes) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private Object readResolve() throws InvalidObjectException {
        String kind = ByteForm.kind(bytes).orElse("none");
        try {
            return switch (kind) {
                case Moments.KIND -> Moments.fromBytes(bytes);
                case Moments.Weighted.KIND -> Moments.Weighted.fromBytes(bytes);
                case PairSums.KIND -> PairSums.fromBytes(bytes);
                case MannKendall.Regional.KIND -> MannKendall.Regional.fromBytes(bytes);
                case CochranArmitage.Stratified.KIND -> CochranArmitage.Stratified.fromBytes(bytes);
                default -> throw new IllegalArgumentException("these bytes name no accumulator");
            };
        } catch (IllegalArgumentException e) {
            InvalidObjectException refused = new InvalidObjectException(e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    /** Refuses an accumulator that was not written by way of this form. */
    static InvalidObjectException required() {
        return new InvalidObjectException("an accumulator is read from its serial form only");
    }
}
