package vn.vinhdanh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.NomineeKind;

/** Numbers as papers write them: below ten with a 0 before them, thousands parted by a point. */
@Component
public class PaperNumbers {

    private static final List<NomineeKind> ORDER =
            List.of(NomineeKind.COLLECTIVE, NomineeKind.INDIVIDUAL, NomineeKind.HOUSEHOLD);

    private final PaperTexts texts;

    PaperNumbers(PaperTexts texts) {
        this.texts = texts;
    }

    /** "02", "13", "1.204". */
    public String count(long count) {
        return count < 10 ? "0" + count : amount(count);
    }

    /** "1.490.000". */
    public String amount(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    /** "02 tập thể, 13 cá nhân và 01 hộ gia đình": what there is of, collectives first. */
    public String recipients(Map<NomineeKind, Long> counts) {
        List<String> parts = new ArrayList<>();
        for (NomineeKind kind : ORDER) {
            long count = counts.getOrDefault(kind, 0L);
            if (count > 0) {
                parts.add(texts.text("count." + kind.name(), count(count)));
            }
        }
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String last = parts.remove(parts.size() - 1);
        return texts.text("and", String.join(", ", parts), last);
    }
}
