package vn.vinhdanh.certificate;

/**
 * How a printer must be told where to print so that the text meets the pre-printed sheet.
 *
 * @param dx          mm, to the right; negative to the left
 * @param dy          mm, down; negative up
 * @param scale       per cent, measured from the sheet's top left corner
 * @param paperWidth  mm of the paper as the printer is told, or null: the sheet's own
 * @param paperHeight mm, or null together with the width
 * @param version     counts changes; a change of an older one is refused
 */
public record PrinterProfile(long id, String issuer, String name, double dx, double dy, double scale,
        Double paperWidth, Double paperHeight, int version) {

    /** A printer that does as it is told. */
    static PrinterProfile exact(String issuer) {
        return new PrinterProfile(0, issuer, "", 0, 0, 100, null, null, 0);
    }
}
