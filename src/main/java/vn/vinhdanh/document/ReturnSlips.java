package vn.vinhdanh.document;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.document.Letterhead.Paper;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.PaperChecklist;
import vn.vinhdanh.nomination.ReadDossier;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.review.Opinion;
import vn.vinhdanh.review.Opinions;
import vn.vinhdanh.review.Verdict;

/** The slips with which a dossier went back to its unit: one for each return and each refusal, from the opinion. */
@Service
public class ReturnSlips {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DossierAccess access;
    private final ReadDossier readDossier;
    private final PaperChecklist checklist;
    private final Opinions opinions;
    private final Organizations organizations;
    private final People people;
    private final Letterhead letterhead;
    private final DocumentWriter writer;
    private final PaperTexts texts;
    private final PaperDates dates;
    private final OfficeTime time;
    private final MessageSource messages;

    ReturnSlips(DossierAccess access, ReadDossier readDossier, PaperChecklist checklist, Opinions opinions,
                Organizations organizations, People people, Letterhead letterhead, DocumentWriter writer,
                PaperTexts texts, PaperDates dates, OfficeTime time, MessageSource messages) {
        this.access = access;
        this.readDossier = readDossier;
        this.checklist = checklist;
        this.opinions = opinions;
        this.organizations = organizations;
        this.people = people;
        this.letterhead = letterhead;
        this.writer = writer;
        this.texts = texts;
        this.dates = dates;
        this.time = time;
        this.messages = messages;
    }

    /** One slip; its name counts from 1 in the order in which the dossier went back. */
    public record Slip(String name, String title) {
    }

    /** Those of a dossier that the caller may see. */
    public List<Slip> of(String code) {
        List<Slip> slips = new ArrayList<>();
        for (Opinion opinion : wentBack(access.toSee(code))) {
            slips.add(new Slip(name(slips.size() + 1), texts.text("title.PHIEU_TRA." + opinion.verdict(),
                    DAY.format(time.dateOf(opinion.givenAt())))));
        }
        return slips;
    }

    /** @throws Refusal not found where there is none of that name for the caller */
    @Transactional(readOnly = true)
    public void write(String code, String name, DocumentFormat format, OutputStream out) {
        Nomination dossier = access.toSee(code);
        List<Opinion> all = wentBack(dossier);
        for (int i = 0; i < all.size(); i++) {
            if (name(i + 1).equals(name)) {
                DocumentData data = data(dossier, all.get(i));
                if (format == DocumentFormat.DOCX) {
                    writer.docx(data, out);
                } else {
                    writer.pdf(data, out);
                }
                return;
            }
        }
        throw Refusal.notFound("document.unknown", name);
    }

    private static String name(int number) {
        return DocumentKind.PHIEU_TRA.fileName() + "-" + number;
    }

    private List<Opinion> wentBack(Nomination dossier) {
        return opinions.of(dossier.id()).stream()
                .filter(o -> o.verdict() == Verdict.RETURN || o.verdict() == Verdict.REJECT).toList();
    }

    private DocumentData data(Nomination dossier, Opinion opinion) {
        ReadDossier.Read read = readDossier.asOf(dossier, opinion.dossierVersion());
        Nomination then = read.dossier();
        Map<String, String> said = new LinkedHashMap<>(letterhead.of(new Paper(DocumentKind.PHIEU_TRA, then.movement(),
                then.batchNumber(), false, new Signature(null, time.dateOf(opinion.givenAt()),
                        people.nameOf(opinion.givenBy()), null), List.of(then.unitName()))));
        if (opinion.stage() == Stage.DISTRICT_REVIEW) {
            byDistrict(said, then, opinion);
        }
        said.put("chuc_vu", texts.text("slip.signer"));
        said.put("kinh_gui", then.unitName());
        said.put("ma_ho_so", then.code());
        said.put("ten", then.name());
        said.put("don_vi", then.workplace() == null ? then.unitName() : then.workplace());
        said.put("ngay_nop", then.submittedAt() == null ? "" : DAY.format(time.dateOf(then.submittedAt())));
        said.put("yeu_cau", texts.text("slip." + opinion.verdict()));
        said.put("ly_do", opinion.reason());
        said.put("thoi_han", opinion.supplementBy() == null ? "" : dates.of(opinion.supplementBy()));
        said.put("giay_to_con_thieu", missing(read));
        return new DocumentData(DocumentKind.PHIEU_TRA, then.issuer(), said, Map.of());
    }

    /** A district writes under its own heading. */
    private void byDistrict(Map<String, String> said, Nomination dossier, Opinion opinion) {
        if (dossier.district() != null) {
            organizations.unit(dossier.issuer(), dossier.district(), time.dateOf(opinion.givenAt())).map(Unit::name)
                    .ifPresent(district -> {
                        String place = district.replaceFirst(texts.text("district.kinds"), "");
                        said.put("co_quan_cap_tren", "");
                        said.put("co_quan", texts.text("district.heading", PaperTexts.capitals(district)));
                        said.put("ten_co_quan", texts.text("district.office",
                                district.substring(0, 1).toLowerCase(PaperTexts.VIETNAMESE) + district.substring(1)));
                        said.put("so_ky_hieu", texts.text("number.blank", texts.text("symbol.PHIEU_TRA",
                                texts.text("district.symbol"))));
                        said.put("dia_danh_ngay_thang",
                                texts.text("place.date", place, dates.of(time.dateOf(opinion.givenAt()))));
                    });
        }
    }

    private String missing(ReadDossier.Read read) {
        return checklist.missing(read.dossier(), read.papers()).stream()
                .map(problem -> messages.getMessage(problem.key(), problem.args(), PaperTexts.VIETNAMESE))
                .collect(Collectors.joining("\n"));
    }
}
