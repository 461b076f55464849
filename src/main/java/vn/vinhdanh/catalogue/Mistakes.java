package vn.vinhdanh.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that an office can mend its files in one go. */
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    /** A second mistake at the same place is left out: it mostly follows from the first. */
    public void add(Mistake mistake) {
        boolean known = found.stream()
                .anyMatch(m -> m.file().equals(mistake.file()) && m.path().equals(mistake.path()));
        if (!known) {
            found.add(mistake);
        }
    }

    /** By file and line. */
    public List<Mistake> all() {
        return found.stream().sorted(Comparator.comparing(Mistake::file).thenComparing(Mistake::line)).toList();
    }

    /** @throws InvalidCatalogueException when anything was wrong */
    public void stopIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidCatalogueException(all());
        }
    }
}
