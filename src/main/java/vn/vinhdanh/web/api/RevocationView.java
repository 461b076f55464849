package vn.vinhdanh.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.revocation.Body;
import vn.vinhdanh.revocation.RegisteredAward;
import vn.vinhdanh.revocation.Returns;
import vn.vinhdanh.revocation.RevocationDecisions;
import vn.vinhdanh.revocation.RevocationDocuments;
import vn.vinhdanh.revocation.RevocationKind;
import vn.vinhdanh.revocation.RevocationPaper;
import vn.vinhdanh.revocation.RevocationStatus;

/**
 * A whole case, as a caller who may see it reads it.
 *
 * @param id          what its process is started with, as {@code revocationId}
 * @param award       as the register has it now
 * @param oldRecipient names as they stood when it was proposed
 * @param amount      đồng to be returned, or null
 * @param decision    null before it is issued
 * @param outstanding what is still to come back
 * @param mayEdit     the caller may change what is proposed now
 * @param mayRecord   the caller may enter what came back now
 */
record RevocationView(long id, String code, String movement, String dossier, RevocationKind kind,
                      RevocationStatus status, RegisteredAward award, String ground, String groundTitle,
                      String groundSource, String reason, String requestedBy, Long amount, LocalDate returnBy,
                      String oldRecipient, String oldUnitName, String newRecipient, String newUnitName,
                      Instant createdAt, String createdByName, List<Paper> papers, List<Said> opinions,
                      RevocationDecisions.Issued decision, List<Returned> returns, Returns.Outstanding outstanding,
                      List<RevocationDocuments.Paper> documents, String endReason, Instant endedAt, boolean mayEdit,
                      boolean mayWithdraw, boolean mayRecord) {

    /** A paper that the case rests on. */
    record Paper(long id, RevocationPaper.Type type, String fileName, String mediaType, long size,
                 Instant uploadedAt) {

        static Paper of(RevocationPaper paper) {
            return new Paper(paper.id(), paper.type(), paper.fileName(), paper.mediaType(), paper.size(),
                    paper.uploadedAt());
        }
    }

    /** What somebody said on the way. */
    record Said(Body body, String verdict, String reason, String byName, Instant at) {
    }

    /** What came back. */
    record Returned(long id, Returns.What what, Long amount, Returns.Sheet sheet, LocalDate returnedOn, String receipt,
                    String byName, Instant at) {
    }
}
