package vn.vinhdanh.notification;

/**
 * One dossier in a unit's digest.
 *
 * @param group       the heading it stands under: an outcome, or why it went on to the next batch
 * @param code        of the unit's dossier; where that was merged into another, it is told what became of the other
 * @param together    names of the other units that nominate in it, or null
 * @param certificate number of the certificate, or null
 * @param reason      or null
 * @param nextBatch   number of the batch it went on to, or null
 */
record DigestLine(long unitId, String unit, String email, String sender, String group, String code,
        String together, String nominee,
        String workplace, String content, String awardForm, String certificate, String reason, Integer nextBatch) {
}
