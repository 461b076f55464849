package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.document.AmountInWords;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.Letterhead;
import vn.vinhdanh.document.PaperDates;
import vn.vinhdanh.document.PaperTexts;
import vn.vinhdanh.document.Signature;
import vn.vinhdanh.revocation.RevocationDecisions.Issued;

/** What the decision of a case says. */
@Component
class RevocationData {

    private final FindAwards awards;
    private final RevocationDecisions decisions;
    private final Letterhead letterhead;
    private final PaperDates dates;
    private final PaperTexts texts;
    private final AmountInWords words;

    RevocationData(FindAwards awards, RevocationDecisions decisions, Letterhead letterhead, PaperDates dates,
            PaperTexts texts, AmountInWords words) {
        this.awards = awards;
        this.decisions = decisions;
        this.letterhead = letterhead;
        this.dates = dates;
        this.texts = texts;
        this.words = words;
    }

    static DocumentKind kind(Revocation found) {
        return found.isRevoking() ? DocumentKind.QUYET_DINH_HUY_BO : DocumentKind.QUYET_DINH_DINH_CHINH;
    }

    /** As people read it in a list of papers. */
    String title(Revocation found) {
        return texts.text("revocation.title." + found.kind());
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
        said.put("can_cu", String.join("\n", bases(found, award, issued.map(Issued::date))));
        said.put("theo_de_nghi", texts.text("revocation.proposed-by", found.requestedBy()));
        said.put("quyet_dinh_so", award.decisionNumber());
        said.put("quyet_dinh_ngay", dates.of(award.awardedOn()));
        said.put("don_vi", found.newUnitName() == null ? found.oldUnitName() : found.newUnitName());
        said.put("so_bang", award.certificateNumber());
        said.put("ly_do", found.isRevoking() ? found.groundTitle() : found.reason());
        if (found.isRevoking()) {
            toRevoke(said, found, award);
        } else {
            toCorrect(said, found);
        }
        return new DocumentData(kind(found), found.issuer(), said, Map.of());
    }

    private List<String> bases(Revocation found, RegisteredAward award, Optional<LocalDate> date) {
        List<String> bases = new ArrayList<>();
        bases.add(texts.text("revocation.basis.decision", award.decisionNumber(), dates.of(award.awardedOn())));
        return bases;
    }

    private void toRevoke(Map<String, String> said, Revocation found, RegisteredAward award) {
        said.put("ten", found.oldRecipient());
        said.put("hinh_thuc", award.awardFormTitle());
        said.put("tien_thu_hoi", amount(found.amount()));
        said.put("tien_thu_hoi_bang_chu", words.of(found.amount()));
        said.put("thoi_han", dates.orBlank(found.returnBy()));
    }

    private static void toCorrect(Map<String, String> said, Revocation found) {
        boolean name = found.newRecipient() != null;
        said.put("ten_da_ghi", name ? found.oldRecipient() : found.oldUnitName());
        said.put("ten_dung", name ? found.newRecipient() : found.newUnitName());
    }

    private static String amount(long dong) {
        return String.format(java.util.Locale.ROOT, "%,d", dong).replace(',', '.');
    }
}
