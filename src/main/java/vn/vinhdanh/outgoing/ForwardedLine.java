package vn.vinhdanh.outgoing;

import java.time.LocalDate;
import vn.vinhdanh.nomination.Stage;

/**
 * A dossier that a list forwards up, as Sở Nội vụ follows it.
 *
 * @param authority      to whom, for which form, by which tờ trình and when; null as long as nobody has said
 * @param answer         AWARD or DECLINE, with what the higher authority wrote; null: open
 */
public record ForwardedLine(String code, String nominee, String kind, String unitName, Stage stage, String authority,
                            String proposedForm, String number, LocalDate sentOn, String answer, String answerNumber,
                            LocalDate answerDate, String answerAuthority, String answerForm, String answerReason) {
}
