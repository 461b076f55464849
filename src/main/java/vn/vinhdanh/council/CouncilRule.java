package vn.vinhdanh.council;

/**
 * How the ballots on an award form are counted.
 *
 * @param awardForm code; null: every form without a rule of its own
 * @param asked     whether the council votes on lines of this form
 */
public record CouncilRule(String awardForm, boolean asked, CountRule count) {
}
