package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.ListSummary;
import vn.vinhdanh.decision.Prizes;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movements;

/** Puts the summary of a list into the reader's language. */
@Component
class ListSummaryViews {

    private final Movements movements;
    private final FlagViews flags;

    ListSummaryViews(Movements movements, FlagViews flags) {
        this.movements = movements;
        this.flags = flags;
    }

    ListSummaryView view(DecisionList list, ListSummary s) {
        Map<String, String> forms = movements.awardForms(list.movement()).stream()
                .collect(Collectors.toMap(AwardForm::code, AwardForm::title));
        return new ListSummaryView(s.revision(), slices(s.agreement()),
                s.flags().stream().map(f -> new ListSummaryView.Slice(f.code(), flags.name(f.code()), f.lines(),
                        f.awarded())).toList(),
                s.quotas().stream().map(q -> new ListSummaryView.QuotaView(q.unit(), q.unitName(), q.kind(), q.most(),
                        q.nominated(), q.awarded(), q.overNominated(), q.over())).toList(),
                slice(s.leaders()), slice(s.workers()), slices(s.contents()), slices(s.districts()),
                slices(s.kinds()), prizes(s.prizes(), forms));
    }

    private static ListSummaryView.PrizesView prizes(ListSummary.Money money, Map<String, String> forms) {
        return new ListSummaryView.PrizesView(money.total(), money.unknown(), money.date(), money.issued(),
                money.granted(), money.shares().stream().map(s -> share(s, forms)).toList());
    }

    private static ListSummaryView.ShareView share(Prizes.Share s, Map<String, String> forms) {
        return new ListSummaryView.ShareView(s.awardForm(), forms.getOrDefault(s.awardForm(), s.awardForm()),
                s.kind(), s.lines(), s.prize() == null ? null : s.prize().amount(), s.total(),
                s.prize() != null && s.prize().local(), s.prize() == null ? null : s.prize().basis());
    }

    private static List<ListSummaryView.Slice> slices(List<ListSummary.Slice> slices) {
        return slices.stream().map(ListSummaryViews::slice).toList();
    }

    private static ListSummaryView.Slice slice(ListSummary.Slice s) {
        return new ListSummaryView.Slice(s.code(), s.title(), s.lines(), s.awarded());
    }
}
