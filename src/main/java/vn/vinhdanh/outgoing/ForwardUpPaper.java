package vn.vinhdanh.outgoing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.Grounds;
import vn.vinhdanh.document.Letterhead;
import vn.vinhdanh.document.Signature;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.NomineeKind;

/** What the tờ trình to the higher authority says: who is put forward for what, each unit's nominees under its name. */
@Component
class ForwardUpPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Letterhead letterhead;
    private final Grounds grounds;
    private final Movements movements;
    private final MessageSource messages;
    private final OfficeTime time;

    ForwardUpPaper(Letterhead letterhead, Grounds grounds, Movements movements, MessageSource messages,
                   OfficeTime time) {
        this.letterhead = letterhead;
        this.grounds = grounds;
        this.movements = movements;
        this.messages = messages;
        this.time = time;
    }

    /** A draft with room for its number until the dossiers are noted as sent by one. */
    DocumentData of(DecisionList list, List<ForwardedDossier> dossiers) {
        Movement movement = movements.find(list.movement()).orElseThrow();
        Signature signature = signature(dossiers);
        Map<String, String> texts = letterhead.of(new Letterhead.Paper(DocumentKind.TRINH_CAP_TREN, list.movement(),
                list.batchNumber(), signature.number() == null, signature));
        String authority = dossiers.get(0).authority();
        texts.put("kinh_gui", authority == null ? text("blank") : authority);
        texts.put("can_cu", grounds.of(signature.date() == null ? time.today() : signature.date(),
                texts.getOrDefault("ke_hoach", ""), movement.title()));
        texts.put("kem_theo", grounds.annexOf(list.issuer(), DocumentKind.TRINH_CAP_TREN, signature));
        Map<NomineeKind, Long> kinds = dossiers.stream()
                .collect(Collectors.groupingBy(ForwardedDossier::kind, Collectors.counting()));
        texts.put("tong_so", count(dossiers.size()));
        texts.put("so_tap_the", count(kinds.getOrDefault(NomineeKind.COLLECTIVE, 0L)));
        texts.put("so_ca_nhan", count(kinds.getOrDefault(NomineeKind.INDIVIDUAL, 0L)));
        texts.put("so_ho_gia_dinh", count(kinds.getOrDefault(NomineeKind.HOUSEHOLD, 0L)));
        texts.put("doi_tuong", List.of(NomineeKind.COLLECTIVE, NomineeKind.INDIVIDUAL, NomineeKind.HOUSEHOLD).stream()
                .filter(kinds::containsKey).map(kind -> text("count." + kind, count(kinds.get(kind))))
                .collect(Collectors.joining(", ")));
        texts.put("hinh_thuc", dossiers.stream().map(ForwardedDossier::proposedForm).filter(form -> form != null)
                .distinct().collect(Collectors.joining(", ")));
        return new DocumentData(DocumentKind.TRINH_CAP_TREN, list.issuer(), texts,
                Map.of("danh_sach", consumer -> rows(dossiers, consumer)));
    }

    /** Known where all were sent by the same paper. */
    private static Signature signature(List<ForwardedDossier> dossiers) {
        List<String> numbers = dossiers.stream().map(d -> d.number() + "|" + d.sentOn()).distinct().toList();
        LocalDate sentOn = dossiers.get(0).sentOn();
        return numbers.size() == 1 && sentOn != null ? new Signature(dossiers.get(0).number(), sentOn, null, null)
                : Signature.NONE;
    }

    private void rows(List<ForwardedDossier> dossiers, Consumer<Map<String, String>> consumer) {
        String unit = null;
        int number = 0;
        for (ForwardedDossier d : dossiers) {
            if (!d.unitName().equals(unit)) {
                unit = d.unitName();
                consumer.accept(Map.of(DocumentData.HEADING, unit));
            }
            consumer.accept(row(d, ++number));
        }
    }

    private Map<String, String> row(ForwardedDossier d, int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("stt", String.valueOf(number));
        row.put("ten", d.name());
        row.put("gioi_tinh", d.gender() == null ? null : text("gender." + d.gender()));
        row.put("nam_sinh", d.birthYear() == null ? null : d.birthYear().toString());
        row.put("chuc_vu", d.position());
        row.put("don_vi", d.workplace() == null ? d.unitName() : d.workplace());
        row.put("noi_dung", d.contentTitle());
        row.put("thanh_tich", d.achievement());
        row.put("hinh_thuc", d.proposedForm());
        return row;
    }

    /** Papers write 1 to 9 with a 0 before them. */
    private static String count(long n) {
        return n > 0 && n < 10 ? "0" + n : String.valueOf(n);
    }

    private String text(String key, Object... args) {
        return messages.getMessage("outgoing." + key, args, VIETNAMESE);
    }
}
