package vn.vinhdanh.decision;

import java.time.LocalDate;

/** An issued decision. */
public record Decision(String number, LocalDate date, String signer, IssueDecision.Capacity signerCapacity) {
}
