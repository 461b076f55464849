package vn.vinhdanh.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.ListPapers;
import vn.vinhdanh.document.Signature;

/** The requests for a Giấy khen are among the papers of a signed list, one for each unit that is asked. */
@Component
@Order(20)
class GiveDownPapers implements ListPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final GiveDownPaper paper;
    private final MessageSource messages;

    GiveDownPapers(GiveDownPaper paper, MessageSource messages) {
        this.paper = paper;
        this.messages = messages;
    }

    @Override
    public List<ListPaper> of(DecisionList list, Optional<Signature> typed) {
        if (list.signedAt() == null) {
            return List.of();
        }
        return paper.units(list).stream()
                .map(unit -> new ListPaper(DocumentKind.CHUYEN_CAP_DUOI.fileName() + "-" + unit.unit(),
                        messages.getMessage("outgoing.down.title", new Object[] {unit.unitName()}, VIETNAMESE),
                        () -> paper.of(list, unit)))
                .toList();
    }
}
