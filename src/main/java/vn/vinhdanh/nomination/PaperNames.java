package vn.vinhdanh.nomination;

import vn.vinhdanh.refusal.Refusal;

/** Names of files as they are kept. */
final class PaperNames {

    static final int LONGEST = 200;

    private PaperNames() {
    }

    /**
     * The last part of the path, without characters that mean something to a file system or a header.
     *
     * @throws Refusal invalid where nothing is left
     */
    static String plain(String fileName) {
        // Browsers send a quotation mark of the name as %22.
        String name = VietnameseName.clean(fileName == null ? "" : fileName).replace("%22", "\"").replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw Refusal.invalid("file", "nomination.paper.nameless");
        }
        return name;
    }
}
