package vn.vinhdanh.movement;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistakes;
import vn.vinhdanh.movement.MovementDraft.PlannedBatch;
import vn.vinhdanh.organization.IssuerCatalogue;
import vn.vinhdanh.refusal.Refusal;

/** Reads {@code movements/*.yaml}. */
@Component
class MovementReader {

    private final CatalogueFiles files;

    MovementReader(CatalogueFiles files) {
        this.files = files;
    }

    /** A movement and the file it is written in. */
    record Written(Entry at, MovementDraft draft) {
    }

    /** Where a figure comes from: the announcement, or the office that runs it. For the reader of the file. */
    private enum Basis {
        SOURCE, SETTING
    }

    /** Reads and checks all files; what is wrong is noted. */
    List<Written> read(IssuerCatalogue.Issuers issuers, Mistakes mistakes) {
        List<Written> read = new ArrayList<>();
        for (Entry entry : files.in("movements", mistakes)) {
            MovementDraft draft = draft(entry);
            entry.finish();
            List<Refusal.Problem> problems = DraftRules.check(draft, issuers.codes()::contains, issuers::hasUnit);
            boolean daysReadable = !entry.isWrongBelow("batches");
            problems.stream().filter(p -> daysReadable || !p.field().startsWith("batches"))
                    .forEach(p -> entry.wrongAt(p.field(), p.key(), p.args()));
            if (read.stream().anyMatch(w -> draft.code() != null && draft.code().equals(w.draft().code()))) {
                entry.wrong("code", "movement.twice", draft.code());
            }
            read.add(new Written(entry, draft));
        }
        return read;
    }

    private static MovementDraft draft(Entry entry) {
        return new MovementDraft(entry.optionalText("code"), entry.optionalText("issuer"), entry.optionalText("title"),
                entry.optionalText("plan"), entry.optionalDate("planDate"), entry.optionalDate("launchedOn"),
                entry.optionalText("parent"), entry.optionalText("purpose"),
                entry.entries("contents").stream().map(MovementReader::content).toList(),
                entry.entries("awardForms").stream().map(MovementReader::awardForm).toList(),
                batches(entry.entries("batches")), settings(entry));
    }

    private static Content content(Entry entry) {
        Content content = new Content(entry.optionalText("code"), entry.optionalText("title"),
                entry.optionalText("text"), entry.flag("numberedInSource"));
        entry.finish();
        return content;
    }

    private static AwardForm awardForm(Entry entry) {
        AwardForm form = new AwardForm(entry.optionalText("code"), entry.optionalText("title"),
                entry.severalOf("recipients", RecipientKind.class));
        entry.oneOf("basis", Basis.class);
        entry.finish();
        return form;
    }

    /** What the file does not set has the value of {@link MovementSettings#NONE}. */
    private static MovementSettings settings(Entry entry) {
        List<Quota> quotas = entry.entries("quotas").stream().map(MovementReader::quota).toList();
        OverQuota overQuota = entry.optionalOneOf("overQuota", OverQuota.class);
        LateRule lateRule = entry.optionalOneOf("lateRule", LateRule.class);
        return new MovementSettings(quotas, overQuota == null ? MovementSettings.NONE.overQuota() : overQuota,
                lateRule == null ? MovementSettings.NONE.lateRule() : lateRule);
    }

    private static Quota quota(Entry entry) {
        Quota quota = new Quota(entry.oneOf("kind", RecipientKind.class), entry.optionalText("unit"),
                entry.integer("most"));
        entry.finish();
        return quota;
    }

    private static List<PlannedBatch> batches(List<Entry> entries) {
        List<PlannedBatch> batches = new ArrayList<>();
        for (Entry entry : entries) {
            Integer number = entry.integer("number");
            batches.add(new PlannedBatch(entry.optionalDate("opens"), entry.optionalDate("closes"),
                    entry.optionalDate("reviewBy")));
            if (number != null && number != batches.size()) {
                entry.wrong("number", "movement.batch.number", batches.size(), number);
            }
            entry.oneOf("basis", Basis.class);
            entry.finish();
        }
        return batches;
    }
}
