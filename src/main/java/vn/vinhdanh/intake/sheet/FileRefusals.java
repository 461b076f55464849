package vn.vinhdanh.intake.sheet;

import vn.vinhdanh.refusal.Refusal;

/** Why a whole file is refused. */
final class FileRefusals {

    private static final String FIELD = "file";

    private FileRefusals() {
    }

    static Refusal of(String key, Object... args) {
        return Refusal.invalid(FIELD, key, args);
    }

    static Refusal.Problem problem(String key, Object... args) {
        return new Refusal.Problem(FIELD, key, args);
    }

    /** Unpacked it is far more than a list can be. */
    static Refusal tooLarge() {
        return of("intake.file.too-large");
    }

    static Refusal damaged() {
        return of("intake.file.damaged");
    }

    /** It fetches data from elsewhere, or has other programs run. */
    static Refusal callsOut(String where) {
        return of("intake.file.calls-out", where);
    }
}
