package vn.vinhdanh.decision;

import java.time.LocalDate;

/** An issued decision on a list. */
public record Decision(long id, String listCode, String number, LocalDate date, String signer,
        IssueDecision.Capacity signerCapacity) {
}
