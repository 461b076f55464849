package vn.vinhdanh.audit;

import java.util.HexFormat;
import java.util.Locale;
import vn.vinhdanh.refusal.Refusal;

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

    /**
     * A head as it is mailed and published.
     *
     * @param written {@code SEQ:HASH}
     * @throws Refusal where it is none
     */
    public static Head parse(String chain, String written) {
        if (!written.matches("[0-9]{1,18}:[0-9a-fA-F]{64}")) {
            throw Refusal.invalid("head", "journal.head.form");
        }
        String[] parts = written.split(":");
        return new Head(chain, Long.parseLong(parts[0]), parts[1].toLowerCase(Locale.ROOT));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
