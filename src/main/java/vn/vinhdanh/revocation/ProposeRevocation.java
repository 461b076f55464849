package vn.vinhdanh.revocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * Sở Nội vụ writes down that an award is to be revoked or corrected, and proposes it by starting the process. What is
 * only written down binds nobody: it can be left.
 */
@Service
public class ProposeRevocation {

    private final FindAwards awards;
    private final ProposalRules rules;
    private final RevocationGrounds grounds;
    private final Revocations revocations;
    private final RevocationAccess access;
    private final RevocationPapers papers;
    private final Opinions opinions;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    ProposeRevocation(FindAwards awards, ProposalRules rules, RevocationGrounds grounds, Revocations revocations,
            RevocationAccess access, RevocationPapers papers, Opinions opinions, CurrentCaller callers,
            OfficeTime time, Journal journal) {
        this.awards = awards;
        this.rules = rules;
        this.grounds = grounds;
        this.revocations = revocations;
        this.access = access;
        this.papers = papers;
        this.opinions = opinions;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * Writes the proposal down; the author's earlier one about the same award, not proposed yet, is written over.
     *
     * @throws Refusal invalid with every wrong field at once; conflict where the award is revoked, a higher
     *     authority's, or under another case; not found where it is no award of the caller's issuer
     */
    @Transactional
    public Revocation prepare(Proposal sent) {
        RegisteredAward award = award(sent.award());
        access.requireStranger(sent.award());
        Proposal proposal = checked(sent, award);
        requireFree(award);
        String user = callers.get().user();
        Optional<Long> earlier = revocations.prepared(award.nominationId(), user);
        earlier.ifPresent(id -> revocations.update(id, award, proposal, ground(proposal)));
        return revocations.get(earlier.orElseGet(() -> revocations.insert(award, proposal, ground(proposal), user,
                time.now())));
    }

    /** Changes what is prepared, or was returned. @throws Refusal as {@link #prepare}; the award stays the same */
    @Transactional
    public Revocation revise(String code, Proposal sent) {
        Revocation found = revocations.lock(access.toHandle(code).id(), RevocationStatus.PREPARED,
                RevocationStatus.RETURNED);
        RegisteredAward award = awards.get(found.nominationId());
        Proposal proposal = checked(sent, award);
        if (!found.kind().name().equals(proposal.kind()) && found.status() == RevocationStatus.RETURNED) {
            throw Refusal.invalid("kind", "revocation.kind.settled");
        }
        revocations.update(found.id(), award, proposal, ground(proposal));
        journal.record(code, "REVISED");
        return revocations.get(found.id());
    }

    /**
     * A process takes the prepared case up; each has one process, and an award one open case.
     *
     * @throws Refusal invalid without its papers; conflict; forbidden; not found
     */
    @Transactional
    public Revocation propose(long id) {
        Revocation found = revocations.lock(id)
                .filter(one -> one.status() != RevocationStatus.PREPARED || access.isAuthor(one))
                .orElseThrow(() -> Refusal.notFound("revocation.unknown", String.valueOf(id)));
        access.requireProposer(found.issuer());
        access.requireStranger(found.dossier());
        if (found.status() != RevocationStatus.PREPARED) {
            throw Refusal.conflict("revocation.elsewhere", found.code());
        }
        requireFree(awards.get(found.nominationId()));
        papers.requireProof(found);
        revocations.open(found);
        spoken(found);
        return revocations.get(id);
    }

    /** The mended proposal goes to the leaders again. @throws Refusal invalid unless confirmed and proven */
    @Transactional
    public void proposeAgain(long id, boolean confirmed) {
        Revocation found = revocations.lock(id, RevocationStatus.RETURNED);
        access.requireProposer(found.issuer());
        if (!confirmed) {
            throw Refusal.invalid("confirmed", "revocation.unconfirmed");
        }
        papers.requireProof(found);
        revocations.status(id, RevocationStatus.PROPOSED);
        spoken(found);
    }

    private void spoken(Revocation found) {
        opinions.add(found, Body.HOME_AFFAIRS, "PROPOSE", null);
        journal.record(found.code(), "PROPOSED", Map.of("kind", found.kind(), "dossier", found.dossier()));
    }

    private RegisteredAward award(String dossier) {
        RegisteredAward award = dossier == null ? null : awards.find(dossier).orElse(null);
        if (award == null) {
            throw dossier == null || dossier.isBlank() ? Refusal.invalid("award", "revocation.award.missing")
                    : Refusal.notFound("revocation.award.unknown", dossier);
        }
        access.requireProposer(award.issuer());
        return award;
    }

    private Proposal checked(Proposal sent, RegisteredAward award) {
        Proposal proposal = rules.clean(sent, award);
        List<Problem> problems = rules.problems(proposal, award);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return proposal;
    }

    private static void requireFree(RegisteredAward award) {
        if (!award.isOurs()) {
            throw Refusal.conflict("revocation.award.higher", award.recipient());
        }
        if (award.status().equals("REVOKED")) {
            throw Refusal.conflict("revocation.award.revoked", award.recipient());
        }
        if (!award.announced()) {
            throw Refusal.conflict("revocation.award.unannounced", award.recipient());
        }
        if (award.openCase() != null) {
            throw Refusal.conflict("revocation.open-already", award.recipient());
        }
    }

    private Long ground(Proposal proposal) {
        return proposal.ground() == null ? null : grounds.find(proposal.ground()).orElseThrow().id();
    }
}
