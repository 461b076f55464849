package vn.vinhdanh.catalogue;

/** What a stopped start says of a catalogue, for tests of other packages. */
public final class StartReport {

    private StartReport() {
    }

    public static String of(InvalidCatalogueException failure) {
        return new InvalidCatalogueAnalyzer().analyze(failure).getDescription();
    }
}
