package vn.vinhdanh.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vinhdanh.refusal.Refusal;

/**
 * A dossier as its reader sees it: while the unit supplements it, everybody else still has the version that was
 * returned, since what is half done is the unit's own.
 */
@Service
public class ReadDossier {

    private final DossierAccess access;
    private final Papers papers;
    private final Versions versions;

    ReadDossier(DossierAccess access, Papers papers, Versions versions) {
        this.access = access;
        this.papers = papers;
        this.versions = versions;
    }

    /**
     * @param papers in the order they came
     * @param until  when the version was handed in that is all the reader sees; null: sees it as it is now
     */
    public record Read(Nomination dossier, List<Evidence> papers, Instant until) {

        /** Whether something that the unit did to the papers at that instant is part of what the reader sees. */
        public boolean includes(Instant at) {
            return until == null || !at.isAfter(until);
        }
    }

    /** @param dossier one that the caller may see */
    public Read handle(Nomination dossier) {
        Optional<Version> returned = isOpenTo(dossier) ? Optional.empty()
                : versions.of(dossier.id()).stream().reduce((earlier, later) -> later);
        return returned.map(v -> new Read(versions.content(dossier.id(), v.version()),
                        versions.evidence(dossier.id(), v.version()), v.savedAt()))
                .orElseGet(() -> new Read(dossier, papers.of(dossier.id()), null));
    }

    /** The dossier as it was handed in under that version; as it is now where that version was not kept. */
    public Read asOf(Nomination dossier, int version) {
        return versions.of(dossier.id()).stream().filter(v -> v.version() == version).findFirst()
                .map(v -> new Read(versions.content(dossier.id(), version), versions.evidence(dossier.id(), version),
                        v.savedAt()))
                .orElseGet(() -> new Read(dossier, papers.of(dossier.id()), null));
    }

    /**
     * One paper of a dossier that the caller may see; one of an earlier version is still there for those who could
     * read that version.
     *
     * @throws Refusal not found, also where it is a paper that the unit has not handed in yet
     */
    public Evidence paper(Nomination dossier, long id) {
        return versions.paper(dossier.id(), id).orElseGet(() -> {
            if (!isOpenTo(dossier)) {
                throw Refusal.notFound("nomination.paper.unknown");
            }
            return papers.find(dossier, id);
        });
    }

    private boolean isOpenTo(Nomination dossier) {
        return dossier.stage() != Stage.SUPPLEMENT || access.speaksFor(dossier);
    }
}
