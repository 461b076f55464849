package vn.vinhdanh.document.template;

import vn.vinhdanh.document.DocumentData;

/** Asks whether there is any row, and hears no more of them than the first. */
final class FirstRow extends RuntimeException {

    private FirstRow() {
        super(null, null, false, false);
    }

    static boolean exists(DocumentData.Rows rows) {
        FirstRow found = new FirstRow();
        try {
            rows.forEach(row -> {
                throw found;
            });
            return false;
        } catch (FirstRow first) {
            if (first != found) {
                throw first;
            }
            return true;
        }
    }
}
