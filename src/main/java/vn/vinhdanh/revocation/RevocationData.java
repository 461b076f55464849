package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.document.AmountInWords;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.Grounds;
import vn.vinhdanh.document.Letterhead;
import vn.vinhdanh.document.PaperDates;
import vn.vinhdanh.document.PaperNumbers;
import vn.vinhdanh.document.PaperOffices;
import vn.vinhdanh.document.PaperTexts;
import vn.vinhdanh.document.Signature;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.revocation.RevocationDecisions.Issued;

/** What the decision of a case says. */
@Component
class RevocationData {

    private final FindAwards awards;
    private final RevocationDecisions decisions;
    private final Letterhead letterhead;
    private final Grounds grounds;
    private final PaperOffices offices;
    private final PaperDates dates;
    private final PaperNumbers numbers;
    private final PaperTexts texts;
    private final AmountInWords words;
    private final OfficeTime time;

    RevocationData(FindAwards awards, RevocationDecisions decisions, Letterhead letterhead,
            Grounds grounds, PaperOffices offices, PaperDates dates, PaperNumbers numbers,
            PaperTexts texts, AmountInWords words, OfficeTime time) {
        this.awards = awards;
        this.decisions = decisions;
        this.letterhead = letterhead;
        this.grounds = grounds;
        this.offices = offices;
        this.dates = dates;
        this.numbers = numbers;
        this.texts = texts;
        this.words = words;
        this.time = time;
    }

    static DocumentKind kind(Revocation found) {
        return found.isRevoking() ? DocumentKind.QUYET_DINH_HUY_BO : DocumentKind.QUYET_DINH_DINH_CHINH;
    }

    /** As people read it in a list of papers. */
    String title(Revocation found) {
        return texts.text("title." + kind(found).name());
    }

    /** A draft as long as the decision has no number. Names are those of the day of the proposal. */
    DocumentData of(Revocation found) {
        Optional<Issued> issued = decisions.of(found);
        Signature signature = issued
                .map(one -> new Signature(one.number(), one.date(), one.signer(), one.signerCapacity()))
                .orElse(Signature.NONE);
        RegisteredAward award = awards.get(found.nominationId());
        Map<String, String> said = letterhead.of(new Letterhead.Paper(kind(found), found.movement(), null,
                issued.isEmpty(), signature, List.of(found.oldUnitName())));
        LocalDate date = issued.map(Issued::date).orElseGet(time::today);
        said.put("can_cu", grounds.of(date, "", "") + (found.groundSource() == null ? ""
                : "\n" + texts.text("ground", found.groundSource())));
        said.put("theo_de_nghi", texts.text("proposal.also",
                offices.body(found.issuer(), BodyKind.HOME_AFFAIRS), found.requestedBy()));
        said.put("quyet_dinh_so", letterhead.number(found.issuer(), DocumentKind.QUYET_DINH, award.decisionNumber()));
        said.put("quyet_dinh_ngay", dates.of(award.awardedOn()));
        said.put("don_vi", found.newUnitName() == null ? found.oldUnitName() : null);
        said.put("so_bang", award.certificateNumber());
        if (found.isRevoking()) {
            toRevoke(said, found, award);
        } else {
            toCorrect(said, found);
        }
        return new DocumentData(kind(found), found.issuer(), said, Map.of());
    }

    private void toRevoke(Map<String, String> said, Revocation found, RegisteredAward award) {
        said.put("ten", found.oldRecipient());
        said.put("hinh_thuc", award.awardFormTitle());
        said.put("ly_do", sentence(texts.text("because", found.groundTitle(), found.reason())));
        if (found.amount() > 0) {
            said.put("tien_thu_hoi", numbers.amount(found.amount()));
            said.put("tien_thu_hoi_bang_chu", words.of(found.amount()));
        }
        said.put("thoi_han", dates.orBlank(found.returnBy()));
    }

    /** Where the unit is put right, the name stands before it on either side. */
    private static void toCorrect(Map<String, String> said, Revocation found) {
        String name = found.newRecipient() == null ? found.oldRecipient() : found.newRecipient();
        boolean unit = found.newUnitName() != null;
        said.put("ten_da_ghi", unit ? found.oldRecipient() + ", " + found.oldUnitName() : found.oldRecipient());
        said.put("ten_dung", unit ? name + ", " + found.newUnitName() : name);
        said.put("ly_do", sentence(found.reason()));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
