package vn.vinhdanh.duty;

import java.text.Normalizer;
import vn.vinhdanh.refusal.Refusal;

/** A text that a person must give. */
final class Words {

    private static final int LONGEST = 2_000;

    private Words() {
    }

    /** @throws Refusal invalid, of the field, where nothing or too much is given */
    static String of(String field, String entered) {
        String text = entered == null ? "" : Normalizer.normalize(entered, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "duty.text.missing");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "duty.text.too-long", LONGEST);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "duty.text.malformed");
        }
        return text;
    }
}
