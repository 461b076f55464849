package vn.vinhdanh.register;

import java.util.Locale;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Checks one certificate by its verification code. A code has twenty hexadecimal digits, made by a cryptographic
 * generator: 80 bits. Among a million awards a guess is right once in 10^18; at a thousand guesses a second that is
 * thirty million years, and callers are slowed down long before.
 */
@Service
public class CheckCertificate {

    private static final int DIGITS = 20;
    private static final RowMapper<PublicAward> AWARD = new DataClassRowMapper<>(PublicAward.class);

    private final JdbcClient db;

    CheckCertificate(JdbcClient db) {
        this.db = db;
    }

    /**
     * The code as it is printed, from what somebody typed or read aloud: blanks, dashes and case do not count, and a
     * letter that is no digit is the one it looks like.
     */
    public static String code(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return code.substring(0, Math.min(code.length(), DIGITS + 1));
    }

    /** A code that cannot be is looked up like any other, so that it takes the same time. */
    public CheckedCertificate handle(String typed) {
        return db.sql("SELECT v.published, v.status, " + AwardColumns.SELECTED + " FROM " + AwardColumns.FROM
                + " WHERE v.verification_code = ?").param(code(typed))
                .query((row, number) -> new CheckedCertificate(
                        row.getString("status").equals("REVOKED") ? CheckedCertificate.State.REVOKED
                                : CheckedCertificate.State.GENUINE,
                        row.getBoolean("published") ? AWARD.mapRow(row, number) : null))
                .optional().orElse(CheckedCertificate.NOT_ENTERED);
    }
}
