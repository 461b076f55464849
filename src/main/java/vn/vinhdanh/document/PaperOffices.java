package vn.vinhdanh.document;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.Body;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Desk;
import vn.vinhdanh.organization.Issuer;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.PaperDesk;
import vn.vinhdanh.organization.PaperDesks;

/** Which office writes which paper, and how. Where the catalogue says nothing of it, names say as much as they can. */
@Component
public class PaperOffices {

    private static final Map<DocumentKind, Desk> WRITERS = Map.of(DocumentKind.TO_TRINH, Desk.HOME_AFFAIRS,
            DocumentKind.THONG_BAO, Desk.HOME_AFFAIRS, DocumentKind.PHIEU_TRA, Desk.HOME_AFFAIRS,
            DocumentKind.CHUYEN_CAP_DUOI, Desk.HOME_AFFAIRS, DocumentKind.BIEN_BAN, Desk.COUNCIL);

    private final Organizations organizations;
    private final PaperDesks desks;
    private final PaperTexts texts;

    PaperOffices(Organizations organizations, PaperDesks desks, PaperTexts texts) {
        this.organizations = organizations;
        this.desks = desks;
        this.texts = texts;
    }

    /** The office that writes papers of this kind. */
    public PaperDesk writing(String issuer, DocumentKind kind) {
        return desk(issuer, WRITERS.getOrDefault(kind, Desk.ISSUER));
    }

    public PaperDesk desk(String issuer, Desk desk) {
        return desks.find(issuer, desk).orElseGet(() -> byName(issuer(issuer), desk));
    }

    /** The office as sentences name it: "Sở Nội vụ tỉnh Sóc Trăng". */
    public String name(String issuer, Desk desk) {
        return desk.body() == null ? issuer(issuer).name() : body(issuer, desk.body());
    }

    /** What a body is called on paper. */
    public String body(String issuer, BodyKind kind) {
        return organizations.body(issuer, kind).map(Body::name).orElseGet(() -> issuer(issuer).name());
    }

    Issuer issuer(String code) {
        return organizations.issuer(code).orElseThrow();
    }

    private PaperDesk byName(Issuer issuer, Desk desk) {
        boolean own = desk.body() == null;
        String name = name(issuer.code(), desk);
        String head = PaperTexts.capitals(own ? words(body(issuer.code(), BodyKind.CHAIRMAN), 2) : texts.text("head"));
        return new PaperDesk(issuer.code(), desk, own ? null : PaperTexts.capitals(issuer.shortName()),
                PaperTexts.capitals(name), own ? words(issuer.shortName(), 1) : initials(name), head,
                texts.text("deputy", head), null, null, null, texts.text("archive"));
    }

    private static String words(String text, int most) {
        return Arrays.stream(text.split(" ")).limit(most).collect(Collectors.joining(" "));
    }

    private static String initials(String name) {
        return PaperTexts.capitals(Arrays.stream(name.split("[ -]+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }
}
