package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Desk;

/** On what a paper rests, and what it is attached to. */
@Component
public class Grounds {

    private final LegalBases bases;
    private final PaperTexts texts;
    private final PaperDates dates;
    private final PaperOffices offices;
    private final Letterhead letterhead;

    Grounds(LegalBases bases, PaperTexts texts, PaperDates dates, PaperOffices offices, Letterhead letterhead) {
        this.bases = bases;
        this.texts = texts;
        this.dates = dates;
        this.offices = offices;
        this.letterhead = letterhead;
    }

    /** "Căn cứ …;", a line each: the law of that day, and the plan of the movement where it has one. */
    public String of(LocalDate date, String plan, String movementTitle) {
        List<String> lines = new ArrayList<>(bases.on(date).stream().map(basis -> texts.text("ground", basis))
                .toList());
        if (!plan.isEmpty()) {
            lines.add(texts.text("ground.plan", plan, movementTitle));
        }
        return String.join("\n", lines);
    }

    /** "Theo đề nghị của …": the two bodies that propose, and the tờ trình where its number is known. */
    public String proposal(String issuer, Signature toTrinh) {
        String committee = offices.body(issuer, BodyKind.STEERING_COMMITTEE);
        String homeAffairs = offices.name(issuer, Desk.HOME_AFFAIRS);
        return toTrinh.number() == null ? texts.text("proposal", committee, homeAffairs)
                : texts.text("proposal.numbered", committee, homeAffairs,
                        letterhead.number(issuer, DocumentKind.TO_TRINH, toTrinh.number()),
                        dates.orBlank(toTrinh.date()));
    }

    /**
     * "(Kèm theo Quyết định số …)", with room for what is not known yet: the chairman decides, Sở Nội vụ proposes to
     * him, the whole body to a higher authority.
     */
    public String annexOf(String issuer, DocumentKind kind, Signature signature) {
        String number = signature.number() == null
                ? texts.text("number.open", letterhead.symbol(issuer, kind))
                : letterhead.number(issuer, kind, signature.number());
        String of = switch (kind) {
            case QUYET_DINH -> offices.body(issuer, BodyKind.CHAIRMAN);
            case TRINH_CAP_TREN -> offices.name(issuer, Desk.ISSUER);
            default -> offices.name(issuer, Desk.HOME_AFFAIRS);
        };
        return texts.text(kind == DocumentKind.QUYET_DINH ? "annex.decision" : "annex.proposal", number,
                dates.orBlank(signature.date()), of);
    }
}
