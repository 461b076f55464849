package vn.vinhdanh.duplicate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.WithdrawDossier;

/** The dossiers that are like one, with what was decided and what the caller may decide. */
@Service
public class ShowDuplicates {

    private final FindLikenesses find;
    private final Resolutions resolutions;
    private final Deciders deciders;
    private final Nominations nominations;
    private final DossierAccess access;
    private final WithdrawDossier withdrawDossier;
    private final JdbcClient db;

    ShowDuplicates(FindLikenesses find, Resolutions resolutions, Deciders deciders, Nominations nominations,
                   DossierAccess access, WithdrawDossier withdrawDossier, JdbcClient db) {
        this.find = find;
        this.resolutions = resolutions;
        this.deciders = deciders;
        this.nominations = nominations;
        this.access = access;
        this.withdrawDossier = withdrawDossier;
        this.db = db;
    }

    /** The surest first. The caller must be one who may see the dossier. */
    public List<Duplicate> of(Nomination n) {
        List<Likeness> alike = find.of(n);
        if (alike.isEmpty()) {
            return List.of();
        }
        List<Resolved> resolved = resolutions.of(n.id());
        Set<Long> open = Set.copyOf(db.sql("SELECT other_id FROM vinhdanh.open_duplicate WHERE nomination_id = ?")
                .param(n.id()).query(Long.class).list());
        boolean undecided = withdrawDossier.isOpen(n);
        boolean closed = n.stage().isFinal();
        Predicate<Nomination> sight = access.sight();
        return alike.stream().map(likeness -> {
            Nomination other = nominations.find(likeness.code()).orElseThrow();
            Resolved decided = resolved.stream()
                    .filter(r -> r.nominationId() == other.id() || r.otherId() == other.id())
                    .reduce((earlier, later) -> earlier.isOfReviewer() && !later.isOfReviewer() ? earlier : later)
                    .orElse(null);
            boolean settled = decided != null && decided.isOfReviewer() && decided.knew(likeness.sureness());
            return new Duplicate(other, likeness.sureness(), differ(n.citizenId(), other.citizenId()),
                    n.unit().equals(other.unit()), open.contains(other.id()), likeness.isHistory(), decided,
                    sight.test(other), undecided && !settled && !likeness.isHistory() ? may(n, other)
                            : EnumSet.noneOf(Resolution.class));
        // Who has let go of a dossier need not know how others fare, but what was decided about it.
        }).filter(duplicate -> !closed || duplicate.decided() != null).toList();
    }

    /** Codes of the flags that the dossier has for being like others. */
    public List<String> flags(Nomination n) {
        return db.sql("SELECT DISTINCT sureness FROM vinhdanh.open_duplicate WHERE nomination_id = ? ORDER BY 1")
                .param(n.id()).query(String.class).list().stream().map(sureness -> "DUPLICATE_" + sureness).toList();
    }

    private Set<Resolution> may(Nomination n, Nomination other) {
        Set<Resolution> may = deciders.allowed(n, other);
        if (!Deciders.canTakeIn(other)) {
            may.remove(Resolution.MERGE);
        }
        return may;
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }
}
