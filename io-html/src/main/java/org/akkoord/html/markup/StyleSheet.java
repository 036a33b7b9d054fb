package org.akkoord.html.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheets: that of our elements, which a host takes, and that of a page of our own. */
public final class StyleSheet {

    private static final String ELEMENTS = read("akkoord.css");
    private static final String PAGE = ELEMENTS + read("page.css");

    private StyleSheet() {}

    /** The rules for our elements; none of them touches anything outside {@code .akkoord}. */
    public static String ofElements() {
        return ELEMENTS;
    }

    /** The rules for a whole page. */
    public static String ofPage() {
        return PAGE;
    }

    /** The policy of the page: nothing is loaded, run or sent, and no style applies but its own. */
    public static String contentPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash(PAGE) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream("/org/akkoord/html/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException cannotHappenInAJar) {
            throw new UncheckedIOException(cannotHappenInAJar);
        }
    }
}
