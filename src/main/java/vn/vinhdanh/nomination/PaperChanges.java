package vn.vinhdanh.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import vn.vinhdanh.nomination.PaperChange.Kind;

/**
 * Tells which paper took the place of which. Of one type, a new file stands for an old one of the same name, then for
 * whichever old one is left: a new Biên bản replaces the Biên bản, whatever the files are called. Among papers of type
 * {@code KHAC}, which have nothing else in common, only the name tells.
 */
final class PaperChanges {

    private final List<PaperChange> changes = new ArrayList<>();
    private final List<KeptPaper> before;
    private final List<KeptPaper> after;

    private PaperChanges(List<KeptPaper> before, List<KeptPaper> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    /** By kind of change, then by type; papers of one version are in the order they came. */
    static List<PaperChange> between(List<KeptPaper> before, List<KeptPaper> after) {
        PaperChanges found = new PaperChanges(before, after);
        found.pair(Kind.KEPT, (a, b) -> a.id() == b.id());
        found.pair(Kind.KEPT, KeptPaper::isSameAs);
        found.pair(Kind.REPLACED, (a, b) -> a.type() == b.type() && a.fileName().equals(b.fileName()));
        found.pair(Kind.REPLACED, (a, b) -> a.type() == b.type() && a.type() != EvidenceType.KHAC);
        found.before.forEach(paper -> found.changes.add(new PaperChange(Kind.REMOVED, paper.type(), paper, null)));
        found.after.forEach(paper -> found.changes.add(new PaperChange(Kind.ADDED, paper.type(), null, paper)));
        found.changes.sort(Comparator.comparing(PaperChange::kind).thenComparing(PaperChange::type));
        return List.copyOf(found.changes);
    }

    private void pair(Kind kind, BiPredicate<KeptPaper, KeptPaper> match) {
        for (KeptPaper old : List.copyOf(before)) {
            after.stream().filter(paper -> match.test(old, paper)).findFirst().ifPresent(paper -> {
                before.remove(old);
                after.remove(paper);
                changes.add(new PaperChange(kind, paper.type(), old, paper));
            });
        }
    }
}
