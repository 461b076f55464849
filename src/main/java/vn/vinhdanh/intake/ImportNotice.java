package vn.vinhdanh.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.notification.ListNotices;
import vn.vinhdanh.organization.People;

/** Tells the person who sent a list what became of it. */
@Component
class ImportNotice {

    private final ListNotices notices;
    private final People people;

    ImportNotice(ListNotices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void send(Import list, Map<RowState, Integer> counts) {
        int submitted = counts.getOrDefault(RowState.SUBMITTED, 0);
        int drafts = counts.getOrDefault(RowState.DRAFT, 0);
        notices.imported(new ListNotices.ImportedList(list.id(), list.code(), list.fileName(), list.movementTitle(),
                list.unitName(), submitted + drafts, submitted, drafts, counts.getOrDefault(RowState.KNOWN, 0),
                counts.getOrDefault(RowState.INVALID, 0), counts.getOrDefault(RowState.FAILED, 0)),
                people.nameOf(list.createdBy()), people.addressOf(list.createdBy()), list.unitId());
    }
}
