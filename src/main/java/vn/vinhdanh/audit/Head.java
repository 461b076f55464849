package vn.vinhdanh.audit;

import java.util.HexFormat;

/**
 * A seal of a chain: whoever knows it knows whether anything before it was changed since.
 *
 * @param chain issuer, or {@code *}
 * @param seq   how many entries it covers
 * @param hash  SHA-256 in 64 hexadecimal digits
 */
public record Head(String chain, long seq, String hash) {

    /** Of the entries that belong to no issuer. */
    public static final String COMMON = "*";

    static final Head START = new Head("", 0, "00".repeat(32));

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
