package vn.vinhdanh.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Figures of a selection, as a whole and by each dimension.
 *
 * @param by    in the order of the announcement for contents, by number for batches, the rest by name
 * @param times how long dossiers stayed where, stages in the order of the way
 */
public record Statistics(Selection selection, Figures total, Map<Dimension, List<Group>> by, List<StageTime> times,
                         Instant countedAt) {

    /**
     * @param code  of the movement, batch, content …; null: the dossiers have none
     * @param title in words, or null where the code says it
     */
    public record Group(String code, String title, Figures figures) {
    }

    /** The figures of one code; nothing where no dossier has it. */
    public Figures of(Dimension dimension, String code) {
        return by.get(dimension).stream().filter(g -> code.equals(g.code())).map(Group::figures).findFirst()
                .orElse(Figures.NONE);
    }
}
