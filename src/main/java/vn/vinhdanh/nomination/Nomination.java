package vn.vinhdanh.nomination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dossier as stored.
 *
 * @param code        business key, {@code <movement>-<serial>}
 * @param unit        code of the nominating unit
 * @param district    code of the district that reviews the unit's dossiers, or null where the unit nominates directly
 * @param batchNumber the đợt, fixed by the instant of submission; null for a draft
 * @param version     raised by each saved change
 * @param leader      see {@link Nominee#leader}
 * @param submittedAt instant of the first submission
 */
public record Nomination(
        long id, String code, String movement, String issuer, long unitId, String unit, String unitName,
        String unitLevel, String district, Integer batchNumber, Stage stage, int version,
        NomineeKind kind, String name, Gender gender, Integer birthYear, String citizenId, String position,
        String workplace, boolean leader, String content, String awardForm, String achievement,
        LocalDate achievedFrom, LocalDate achievedTo, boolean urgent, Boolean exclusionDeclared,
        ExclusionGround exclusionGround,
        Instant createdAt, String createdBy, Instant submittedAt, LocalDate supplementBy,
        String outcome, String reason) {

    public Nominee nominee() {
        return new Nominee(kind, name, gender, birthYear, citizenId, position, workplace, leader);
    }
}
