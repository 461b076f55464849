package vn.vinhdanh.nomination;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a dossier may hold.
 *
 * @param largest        of one paper
 * @param most           papers of one dossier
 * @param largestDossier of all its papers together
 */
@ConfigurationProperties("vinhdanh.papers")
public record PaperLimits(@DefaultValue("25MB") DataSize largest, @DefaultValue("30") int most,
                          @DefaultValue("100MB") DataSize largestDossier) {

    public PaperLimits {
        if (largest.toBytes() <= 0 || most <= 0 || largestDossier.compareTo(largest) < 0) {
            throw new IllegalArgumentException("vinhdanh.papers: largest and most must be above nothing, and "
                    + "largest-dossier not less than largest");
        }
    }

    /** The size as people read it: "25 MB", "500 KB". */
    public static String text(DataSize size) {
        return size.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0 ? size.toMegabytes() + " MB"
                : size.toKilobytes() + " KB";
    }
}
