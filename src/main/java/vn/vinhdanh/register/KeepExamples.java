package vn.vinhdanh.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * Sở Nội vụ keeps the good examples of its issuer's awards. Nothing is shown without a recorded consent; a consent that
 * is withdrawn takes the story away at once and the picture for good.
 */
@Service
public class KeepExamples {

    private final GoodExamples examples;
    private final Scopes scopes;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    KeepExamples(GoodExamples examples, Scopes scopes, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.examples = examples;
        this.scopes = scopes;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** A page of them, the last saved first, and how many there are. */
    public record Kept(List<GoodExample> items, long total) {
    }

    public Kept list(int limit, long offset) {
        List<String> issuers = issuers();
        return new Kept(examples.of(issuers, limit, offset), examples.count(issuers));
    }

    /** @throws Refusal NOT_FOUND where there is none of the caller's issuer: another's looks like none */
    public GoodExample get(long id) {
        List<String> issuers = issuers();
        return examples.find(id).filter(example -> issuers.contains(example.issuer()))
                .orElseThrow(() -> Refusal.notFound("register.example.notFound"));
    }

    /** @throws Refusal INVALID with every wrong field, CONFLICT where the award has an example already */
    @Transactional
    public GoodExample add(String dossier, ExampleText entered) {
        List<String> issuers = issuers();
        ExampleText text = entered.cleaned();
        List<Problem> problems = new ArrayList<>(text.problems(time.today()));
        Long award = dossier == null ? null : examples.award(dossier.strip(), issuers).orElse(null);
        if (award == null) {
            problems.add(new Problem("dossier", "register.example.no-award"));
        }
        refuse(problems);
        long id = examples.add(award, text, callers.get().user(), time.now())
                .orElseThrow(() -> Refusal.conflict("register.example.exists"));
        GoodExample added = examples.find(id).orElseThrow();
        record(added, "EXAMPLE_WRITTEN");
        return added;
    }

    /** @param version that the caller has read; another one meanwhile is a conflict */
    @Transactional
    public GoodExample change(long id, int version, ExampleText entered) {
        GoodExample before = get(id);
        ExampleText text = entered.cleaned();
        refuse(text.problems(time.today()));
        if (before.publishedAt() != null && !text.hasConsent()) {
            throw Refusal.conflict("register.example.consent.needed");
        }
        boolean anew = text.hasConsent() && !(Objects.equals(text.consentOn(), before.consentOn())
                && Objects.equals(text.consentPaper(), before.consentPaper()));
        if (!examples.change(id, version, text, anew, callers.get().user(), time.now())) {
            throw Refusal.conflict("register.example.stale");
        }
        record(before, "EXAMPLE_CHANGED");
        return examples.find(id).orElseThrow();
    }

    @Transactional
    public void remove(long id) {
        GoodExample example = get(id);
        examples.remove(id);
        record(example, "EXAMPLE_REMOVED");
    }

    /** @throws Refusal CONFLICT without a consent that stands, or where the award does not stand */
    @Transactional
    public GoodExample publish(long id) {
        GoodExample example = get(id);
        if (example.consentOn() == null || example.consentWithdrawnAt() != null) {
            throw Refusal.conflict("register.example.consent.missing");
        }
        if (example.revoked()) {
            throw Refusal.conflict("register.example.revoked");
        }
        if (example.publishedAt() == null) {
            examples.publish(id, time.now());
            record(example, "EXAMPLE_PUBLISHED");
        }
        return examples.find(id).orElseThrow();
    }

    @Transactional
    public GoodExample hide(long id) {
        GoodExample example = get(id);
        if (example.publishedAt() != null) {
            examples.hide(id);
            record(example, "EXAMPLE_HIDDEN");
        }
        return examples.find(id).orElseThrow();
    }

    /** Takes it from everybody's sight at once, and erases the picture. That there was a consent stays recorded. */
    @Transactional
    public GoodExample withdrawConsent(long id) {
        GoodExample example = get(id);
        if (example.consentOn() == null) {
            throw Refusal.conflict("register.example.consent.missing");
        }
        if (example.consentWithdrawnAt() == null) {
            examples.consentWithdrawn(id, time.now());
            record(example, "EXAMPLE_CONSENT_WITHDRAWN");
        }
        return examples.find(id).orElseThrow();
    }

    /** @param description for those who do not see the picture; may be null */
    @Transactional
    public GoodExample setPicture(long id, byte[] file, String description) {
        GoodExample example = get(id);
        String said = description == null ? "" : VietnameseName.clean(description);
        if (said.length() > ExampleText.LONGEST_LINE) {
            throw Refusal.invalid("description", "register.example.too-long", ExampleText.LONGEST_LINE);
        }
        PictureCopy copy = PictureCopy.of(file);
        examples.setPicture(id, copy, sha256(copy.jpeg()), said);
        record(example, "EXAMPLE_PICTURE");
        return examples.find(id).orElseThrow();
    }

    @Transactional
    public GoodExample removePicture(long id) {
        GoodExample example = get(id);
        examples.removePicture(id);
        record(example, "EXAMPLE_PICTURE");
        return examples.find(id).orElseThrow();
    }

    /** A JPEG, as everybody would see it. */
    public byte[] picture(long id) {
        return examples.picture(get(id).id()).orElseThrow(() -> Refusal.notFound("register.example.notFound"));
    }

    /** The journal of the awarded dossier has it. */
    private void record(GoodExample example, String action) {
        journal.record(example.dossier(), action, Map.of("example", example.id()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** Whose examples the caller keeps: those of the issuers whose Sở Nội vụ it belongs to. */
    private List<String> issuers() {
        List<String> issuers = scopes.ofNominator(callers.get()).issuers();
        if (issuers.isEmpty()) {
            throw Refusal.forbidden("register.example.forbidden");
        }
        return issuers;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
