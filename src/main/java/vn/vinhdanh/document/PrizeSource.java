package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.Optional;
import vn.vinhdanh.nomination.NomineeKind;

/** What an award is worth, for the papers that say so. */
interface PrizeSource {

    /** In đồng; empty where nothing says how much. */
    Optional<Long> of(String movement, String awardForm, NomineeKind kind, LocalDate decisionDate);
}
