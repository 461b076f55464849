package vn.vinhdanh.nomination;

/** Which dossiers to find; null means any. {@code q} ignores case and diacritics. */
public record DossierFilter(String movement, Integer batch, Stage stage, String unit, String q) {
}
