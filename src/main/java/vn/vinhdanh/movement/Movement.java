package vn.vinhdanh.movement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An emulation movement (phong trào thi đua) that is registered.
 *
 * @param plan           number of the plan, "137/KH-UBND", or null
 * @param parent         title of the movement it answers, or null
 * @param source         catalogue file, or the user who launched it
 * @param summarisedAt   when its summary was recorded, or null: it goes on
 * @param overQuota      what happens to a dossier above its unit's quota
 * @param lateRule       what becomes of a dossier that misses its batch
 */
public record Movement(String code, String issuer, String title, String plan, LocalDate planDate, LocalDate launchedOn,
                       String parent, String purpose, String source, Instant summarisedAt, String summaryRemarks,
                       OverQuota overQuota, LateRule lateRule) {
}
