package vn.vinhdanh.decision;

import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.refusal.Refusal;

/** What an ad hoc list commends for, in a line: "Dập ổ dịch chợ Mỹ Xuyên 15/12". */
final class Occasion {

    private static final int LONGEST = 200;

    private Occasion() {
    }

    /**
     * The occasion as it is stored; null where none is given or needed.
     *
     * @throws Refusal invalid, of the field {@code occasion}
     */
    static String of(String entered, boolean needed) {
        String occasion = VietnameseName.clean(entered);
        if (occasion == null || occasion.isEmpty()) {
            if (needed) {
                throw Refusal.invalid("occasion", "decision.occasion.missing");
            }
            return null;
        }
        if (occasion.length() > LONGEST) {
            throw Refusal.invalid("occasion", "decision.reason.too-long", LONGEST);
        }
        return occasion;
    }
}
