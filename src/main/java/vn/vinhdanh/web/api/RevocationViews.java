package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.revocation.FindAwards;
import vn.vinhdanh.revocation.Opinions;
import vn.vinhdanh.revocation.Returns;
import vn.vinhdanh.revocation.Revocation;
import vn.vinhdanh.revocation.RevocationAccess;
import vn.vinhdanh.revocation.RevocationDecisions;
import vn.vinhdanh.revocation.RevocationDocuments;
import vn.vinhdanh.revocation.RevocationPapers;
import vn.vinhdanh.revocation.RevocationStatus;
import vn.vinhdanh.revocation.WithdrawProposal;

/** Puts a case together for its readers. */
@Component
class RevocationViews {

    private final FindAwards awards;
    private final RevocationPapers papers;
    private final Opinions opinions;
    private final RevocationDecisions decisions;
    private final RevocationDocuments documents;
    private final Returns returns;
    private final WithdrawProposal withdrawProposal;
    private final RevocationAccess access;
    private final People people;

    RevocationViews(FindAwards awards, RevocationPapers papers, Opinions opinions, RevocationDecisions decisions,
            RevocationDocuments documents, Returns returns, WithdrawProposal withdrawProposal,
            RevocationAccess access, People people) {
        this.awards = awards;
        this.papers = papers;
        this.opinions = opinions;
        this.decisions = decisions;
        this.documents = documents;
        this.returns = returns;
        this.withdrawProposal = withdrawProposal;
        this.access = access;
        this.people = people;
    }

    RevocationView of(Revocation r) {
        List<Opinions.Opinion> said = opinions.of(r.id());
        List<Returns.Entry> back = returns.of(r.id());
        Map<String, String> names = people.namesOf(Stream.of(Stream.of(r.createdBy()),
                said.stream().map(Opinions.Opinion::givenBy), back.stream().map(Returns.Entry::recordedBy))
                .flatMap(users -> users).collect(Collectors.toSet()));
        boolean proposer = access.mayPropose(r.issuer());
        return new RevocationView(r.id(), r.code(), r.movement(), r.dossier(), r.kind(), r.status(),
                awards.find(r.dossier()).orElseThrow(), r.ground(), r.groundTitle(), r.groundSource(), r.reason(),
                r.requestedBy(), r.amount(), r.returnBy(), r.oldRecipient(), r.oldUnitName(), r.newRecipient(),
                r.newUnitName(), r.createdAt(), names.get(r.createdBy()),
                papers.of(r.id()).stream().map(RevocationView.Paper::of).toList(),
                said.stream().map(one -> new RevocationView.Said(one.body(), one.verdict(), one.reason(),
                        names.get(one.givenBy()), one.givenAt())).toList(),
                decisions.of(r).orElse(null),
                back.stream().map(one -> new RevocationView.Returned(one.id(), one.what(), one.amount(), one.sheet(),
                        one.returnedOn(), one.receipt(), names.get(one.recordedBy()), one.recordedAt())).toList(),
                returns.outstanding(r), documents.of(r), r.endReason(), r.endedAt(),
                proposer && r.status().isEditable(), withdrawProposal.mayWithdraw(r),
                proposer && r.status() == RevocationStatus.RETURNING);
    }
}
