package vn.vinhdanh.movement;

import java.util.List;

/**
 * A form of commendation (hình thức khen thưởng) of a movement.
 *
 * @param recipients who it can be given to
 */
public record AwardForm(String code, String title, List<RecipientKind> recipients) {
}
