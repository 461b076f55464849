package vn.vinhdanh.document;

import java.time.LocalDate;
import vn.vinhdanh.decision.IssueDecision.Capacity;

/**
 * What a paper gets last: number, day and signer. Each is null as long as it is not known.
 *
 * @param number as entered, bare or with its symbol
 */
public record Signature(String number, LocalDate date, String signer, Capacity capacity) {

    /** Nothing is known yet. */
    public static final Signature NONE = new Signature(null, null, null, null);
}
