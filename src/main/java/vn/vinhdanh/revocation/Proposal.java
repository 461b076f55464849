package vn.vinhdanh.revocation;

import java.time.LocalDate;

/**
 * What Sở Nội vụ enters, as sent.
 *
 * @param award        code of the award's dossier
 * @param kind         name of a {@link RevocationKind}
 * @param ground       code of a {@link Ground}; of a revocation
 * @param reason       what happened
 * @param requestedBy  whose proposal it is: agency and its paper
 * @param amount       đồng to be returned; of a revocation
 * @param returnBy     last day to return money and sheet, or null: by the table of deadlines
 * @param newRecipient the name as it should have been written; of a correction
 * @param newUnitName  the unit as it should have been written; of a correction
 */
public record Proposal(String award, String kind, String ground, String reason, String requestedBy, Long amount,
                       LocalDate returnBy, String newRecipient, String newUnitName) {
}
