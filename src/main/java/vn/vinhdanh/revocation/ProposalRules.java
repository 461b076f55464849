package vn.vinhdanh.revocation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What a proposal must say. */
@Component
class ProposalRules {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REASON = 2_000;

    private final RevocationGrounds grounds;
    private final OfficeTime time;

    ProposalRules(RevocationGrounds grounds, OfficeTime time) {
        this.grounds = grounds;
        this.time = time;
    }

    /** As it is stored: NFC, single spaces; what belongs to the other kind is left out, so is a name that stays. */
    Proposal clean(Proposal p, RegisteredAward award) {
        boolean correct = RevocationKind.CORRECT.name().equals(p.kind());
        return new Proposal(p.award(), p.kind(), correct ? null : p.ground(), text(p.reason()), text(p.requestedBy()),
                correct ? null : p.amount(), correct ? null : p.returnBy(),
                correct ? changed(p.newRecipient(), award.recipient()) : null,
                correct ? changed(p.newUnitName(), award.unitName()) : null);
    }

    private static String text(String entered) {
        String clean = VietnameseName.clean(entered);
        return clean == null || clean.isEmpty() ? null : clean;
    }

    private static String changed(String entered, String present) {
        String clean = text(entered);
        return present.equals(clean) ? null : clean;
    }

    List<Problem> problems(Proposal p, RegisteredAward award) {
        List<Problem> problems = new ArrayList<>();
        boolean revoke = RevocationKind.REVOKE.name().equals(p.kind());
        boolean correct = RevocationKind.CORRECT.name().equals(p.kind());
        if (!revoke && !correct) {
            problems.add(new Problem("kind", "revocation.kind.missing"));
        }
        required(problems, "reason", p.reason(), LONGEST_REASON, "revocation.reason.missing");
        required(problems, "requestedBy", p.requestedBy(), LONGEST_NAME, "revocation.requestedBy.missing");
        if (revoke) {
            toRevoke(p, award, problems);
        }
        if (correct) {
            toCorrect(p, problems);
        }
        return problems;
    }

    private void toRevoke(Proposal p, RegisteredAward award, List<Problem> problems) {
        if (p.ground() == null || grounds.find(p.ground()).isEmpty()) {
            problems.add(new Problem("ground", "revocation.ground.missing"));
        }
        if (p.amount() == null || p.amount() < 0) {
            problems.add(new Problem("amount", "revocation.amount.missing"));
        } else if (award.prize() != null && p.amount() > award.prize()) {
            problems.add(new Problem("amount", "revocation.amount.above-prize", award.prize()));
        }
        if (p.returnBy() != null && !p.returnBy().isAfter(time.today())) {
            problems.add(new Problem("returnBy", "revocation.returnBy.past"));
        }
    }

    private static void toCorrect(Proposal p, List<Problem> problems) {
        if (p.newRecipient() == null && p.newUnitName() == null) {
            problems.add(new Problem("newRecipient", "revocation.correction.nothing"));
        }
        tooLong(problems, "newRecipient", p.newRecipient(), LONGEST_NAME);
        tooLong(problems, "newUnitName", p.newUnitName(), LONGEST_NAME);
    }

    private static void required(List<Problem> problems, String field, String text, int longest, String missing) {
        if (text == null) {
            problems.add(new Problem(field, missing));
        }
        tooLong(problems, field, text, longest);
    }

    private static void tooLong(List<Problem> problems, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            problems.add(new Problem(field, "revocation.too-long", longest));
        }
    }
}
