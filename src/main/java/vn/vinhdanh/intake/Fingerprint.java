package vn.vinhdanh.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.Nominee;

/**
 * What a row says of the nominee and the achievement, as one hash: the same row is known again in the same file sent
 * twice and in a corrected one. Its number, its note and the question of exclusion do not count.
 */
final class Fingerprint {

    private static final char BETWEEN = '\u001f';

    private Fingerprint() {
    }

    /** @param form clean: NFC, single spaces */
    static String of(DossierForm form) {
        Nominee n = form.nominee();
        String text = Stream.of(n.kind(), n.name(), n.gender(), n.birthYear(), n.citizenId(), n.position(),
                        n.workplace(), Boolean.TRUE.equals(n.leader()), form.content(), form.awardForm(),
                        form.achievement(), form.achievedFrom(), form.achievedTo())
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
