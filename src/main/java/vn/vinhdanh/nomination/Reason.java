package vn.vinhdanh.nomination;

import vn.vinhdanh.refusal.Refusal;

/** The reason given with a verdict, an opinion or an outcome. */
public final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {
    }

    /**
     * The reason as it is stored: NFC, single spaces, at most 2,000 characters; null where none is given or needed.
     *
     * @param bundle whose words refuse it: {@code <bundle>.reason.missing} and {@code <bundle>.reason.too-long}
     * @throws Refusal invalid, of the field {@code reason}
     */
    public static String of(String entered, boolean needed, String bundle) {
        String reason = VietnameseName.clean(entered);
        if (reason == null || reason.isEmpty()) {
            if (needed) {
                throw Refusal.invalid("reason", bundle + ".reason.missing");
            }
            return null;
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("reason", bundle + ".reason.too-long", LONGEST);
        }
        return reason;
    }
}
