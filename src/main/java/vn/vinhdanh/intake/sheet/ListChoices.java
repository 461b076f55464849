package vn.vinhdanh.intake.sheet;

import java.util.List;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;

/** What a movement lets a list choose from, in the movement's own order. */
public record ListChoices(List<Content> contents, List<AwardForm> awardForms) {

    public ListChoices {
        contents = List.copyOf(contents);
        awardForms = List.copyOf(awardForms);
    }
}
