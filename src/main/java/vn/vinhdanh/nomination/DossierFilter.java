package vn.vinhdanh.nomination;

/**
 * Which dossiers to find; null means any. {@code q} ignores case and diacritics.
 *
 * @param lowerAward of those given down to their unit: OPEN as long as it has said nothing, GIVEN or DECLINED
 */
public record DossierFilter(String movement, Integer batch, Stage stage, String unit, String q,
                            String lowerAward) {
}
