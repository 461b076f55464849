package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.audit.JournalEntry;
import vn.vinhdanh.decision.Award;
import vn.vinhdanh.decision.AwardRegister;
import vn.vinhdanh.duplicate.Mergers;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Evidence;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.ReadDossier;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.refusal.RefusalTexts;
import vn.vinhdanh.review.Opinion;
import vn.vinhdanh.review.Opinions;
import vn.vinhdanh.revocation.AwardNotes;

/** Puts a dossier together for its readers, in their language. */
@Component
class DossierViews {

    private final Movements movements;
    private final ReadDossier readDossier;
    private final PaperViews papers;
    private final Opinions opinions;
    private final FlagViews flags;
    private final AwardRegister register;
    private final Journal journal;
    private final SubmitDossier submitDossier;
    private final WithdrawDossier withdrawDossier;
    private final DossierAccess access;
    private final AwardNotes awardNotes;
    private final Mergers mergers;
    private final FollowUpViews followUps;
    private final People people;
    private final MessageSource messages;
    private final RefusalTexts texts;

    DossierViews(Movements movements, ReadDossier readDossier, PaperViews papers, Opinions opinions, FlagViews flags,
                 AwardRegister register, Journal journal, SubmitDossier submitDossier, WithdrawDossier withdrawDossier,
                 DossierAccess access, AwardNotes awardNotes, Mergers mergers, FollowUpViews followUps, People people,
                 MessageSource messages, RefusalTexts texts) {
        this.movements = movements;
        this.readDossier = readDossier;
        this.papers = papers;
        this.opinions = opinions;
        this.flags = flags;
        this.register = register;
        this.journal = journal;
        this.submitDossier = submitDossier;
        this.withdrawDossier = withdrawDossier;
        this.access = access;
        this.awardNotes = awardNotes;
        this.mergers = mergers;
        this.followUps = followUps;
        this.people = people;
        this.messages = messages;
        this.texts = texts;
    }

    DossierView of(Nomination dossier) {
        ReadDossier.Read read = readDossier.handle(dossier);
        Nomination n = read.dossier();
        boolean mayEdit = n.stage().isEditable() && access.speaksFor(n);
        List<Evidence> evidence = read.papers();
        List<Opinion> given = opinions.of(n.id());
        List<JournalEntry> acts = journal.of(n.code()).stream()
                .filter(act -> read.includes(act.at()) || !act.action().startsWith("PAPER_"))
                .filter(act -> !act.action().startsWith("ENGINE_")).toList();
        Map<String, String> names = people.namesOf(Stream.concat(given.stream().map(Opinion::givenBy),
                acts.stream().map(JournalEntry::actor))
                .collect(Collectors.toSet()));
        names.put(Caller.SYSTEM.user(), messages.getMessage("web.journal.system", null, locale()));
        return new DossierView(n.code(), n.movement(), movements.find(n.movement()).orElseThrow().title(), n.issuer(),
                new DossierView.Unit(n.unit(), n.unitName()), n.batchNumber(), n.stage(), n.version(), n.nominee(),
                n.content(), title(n.content(), movements.contents(n.movement()), Content::code, Content::title),
                n.awardForm(),
                title(n.awardForm(), movements.awardForms(n.movement()), AwardForm::code, AwardForm::title),
                n.achievement(), n.achievedFrom(), n.achievedTo(), n.urgent(), n.exclusionDeclared(),
                n.exclusionGround(), n.createdAt(), n.submittedAt(), n.supplementBy(), n.outcome(), n.reason(),
                evidence.stream().map(PaperView::of).toList(), papers.required(n, evidence), papers.limits(),
                given.stream().map(o -> opinion(o, names)).toList(), flags.of(n),
                announcedAward(n), awardNotes.of(n.id()), acts.stream().map(e -> event(e, names)).toList(),
                mayEdit ? missing(n) : List.of(),
                flags.quota(n), flags.warnings(n), mayEdit, withdrawDossier.mayWithdraw(n), mergers.coUnits(n.id()),
                mergedInto(n), followUps.of(n));
    }

    private DossierView.MergedInto mergedInto(Nomination n) {
        return mergers.into(n.id()).map(other -> new DossierView.MergedInto(
                access.sight().test(other) ? other.code() : null, other.unitName(), other.stage())).orElse(null);
    }

    private List<DossierView.Missing> missing(Nomination n) {
        return submitDossier.missing(n).stream()
                .map(p -> new DossierView.Missing(p.field(), texts.text(p, locale()))).toList();
    }

    private static DossierView.OpinionView opinion(Opinion o, Map<String, String> names) {
        return new DossierView.OpinionView(o.stage(), o.verdict(), o.reason(), o.dossierVersion(), o.givenBy(),
                names.get(o.givenBy()), o.givenAt());
    }

    private DossierView.Event event(JournalEntry entry, Map<String, String> names) {
        Map<String, Object> detail = entry.detail();
        String key = "web.journal." + entry.action();
        Object variant = detail.getOrDefault("verdict", detail.get("outcome"));
        Object[] args = {detail.get("batch"), detail.get("reason"), detail.get("file"), detail.get("number"),
            detail.get("other"), detail.get("otherUnit")};
        String text = messages.getMessage(variant == null ? key : key + "." + variant, args, locale());
        return new DossierView.Event(entry.at(), entry.actor(), names.get(entry.actor()), entry.action(), text);
    }

    /** The register has the award when the decision is issued; its readers learn of it when it is announced. */
    private Award announcedAward(Nomination n) {
        return n.stage() == Stage.AWARDED || n.stage() == Stage.REVOKED ? register.of(n.id()).orElse(null) : null;
    }

    private static <T> String title(String code, List<T> all, Function<T, String> codeOf, Function<T, String> titleOf) {
        return all.stream().filter(x -> codeOf.apply(x).equals(code)).map(titleOf).findFirst().orElse(null);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
