package vn.vinhdanh.nomination;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.vinhdanh.refusal.Refusal;

/** Lays two versions of a dossier side by side. */
@Service
public class CompareVersions {

    private final Versions versions;
    private final DossierAccess access;

    CompareVersions(Versions versions, DossierAccess access) {
        this.versions = versions;
        this.access = access;
    }

    /**
     * @param from   version of {@code before}
     * @param to     version of {@code after}; null where that is what the unit has saved since
     * @param before the dossier with what the unit had written then, and so {@code after}
     */
    public record Comparison(int from, Integer to, Nomination before, Nomination after, List<PaperChange> papers) {
    }

    /**
     * @param from number of a version, or null: the one seen last, or the first
     * @param seen number of the version that the reader has seen last, or null; it may lie between two that were kept
     * @param to   number of a version, or null: the newest
     * @throws Refusal not found where there is no such version, or none at all
     */
    public Comparison handle(Nomination dossier, Integer from, Integer seen, Integer to) {
        List<Version> all = handedIn(dossier);
        int before = from != null ? existing(all, from) : seenLast(all, seen);
        int after = to != null ? existing(all, to) : newest(all);
        return new Comparison(before, after, versions.content(dossier.id(), before),
                versions.content(dossier.id(), after),
                PaperChanges.between(versions.papers(dossier.id(), before), versions.papers(dossier.id(), after)));
    }

    /**
     * What the unit has changed so far in a dossier that was returned to it: its own business until it hands it in.
     *
     * @param from number of a version, or null: the newest, which was returned
     * @throws Refusal forbidden for anybody but the unit; conflict where the dossier is not being supplemented
     */
    public Comparison draft(String code, Integer from) {
        Nomination dossier = access.toHandle(code);
        if (dossier.stage() != Stage.SUPPLEMENT) {
            throw Refusal.conflict("nomination.not-editable", code);
        }
        List<Version> all = handedIn(dossier);
        int before = from != null ? existing(all, from) : newest(all);
        return new Comparison(before, null, versions.content(dossier.id(), before), dossier,
                PaperChanges.between(versions.papers(dossier.id(), before), versions.papersNow(dossier.id())));
    }

    private List<Version> handedIn(Nomination dossier) {
        List<Version> all = versions.of(dossier.id());
        if (all.isEmpty()) {
            throw Refusal.notFound("nomination.version.none", dossier.code());
        }
        return all;
    }

    private static int existing(List<Version> all, int version) {
        return all.stream().map(Version::version).filter(v -> v == version).findFirst()
                .orElseThrow(() -> Refusal.notFound("nomination.version.unknown", version));
    }

    private static int seenLast(List<Version> all, Integer seen) {
        int first = all.get(0).version();
        return seen == null ? first
                : all.stream().mapToInt(Version::version).filter(v -> v <= seen).max().orElse(first);
    }

    private static int newest(List<Version> all) {
        return all.get(all.size() - 1).version();
    }
}
