package org.akkoord.panel.intake;

/** Says that a panel would have more cells than it may. */
public final class PanelTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PanelTooLargeException(String message) {
        super(message);
    }
}
