package vn.vinhdanh.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which paper took the place of which. */
class PaperChangesTest {

    private static final KeptPaper REQUEST = paper(1, EvidenceType.TO_TRINH, "to-trinh.pdf", "a");
    private static final KeptPaper MINUTES = paper(2, EvidenceType.BIEN_BAN, "bien-ban.pdf", "b");
    private static final KeptPaper PHOTO = paper(3, EvidenceType.KHAC, "anh.jpg", "c");

    private static KeptPaper paper(long id, EvidenceType type, String fileName, String sha256) {
        return new KeptPaper(id, type, fileName, "application/pdf", 10, Instant.EPOCH, null, sha256);
    }

    private static List<String> between(List<KeptPaper> before, List<KeptPaper> after) {
        return PaperChanges.between(before, after).stream()
                .map(c -> c.kind() + " " + c.type() + " " + id(c.oldPaper()) + " " + id(c.newPaper())).toList();
    }

    private static String id(KeptPaper paper) {
        return paper == null ? "-" : String.valueOf(paper.id());
    }

    @Test
    void whatIsStillThereIsKept() {
        assertThat(between(List.of(REQUEST, MINUTES), List.of(REQUEST, MINUTES)))
                .containsExactly("KEPT TO_TRINH 1 1", "KEPT BIEN_BAN 2 2");
    }

    @Test
    void theSamePaperTakenOutAndAttachedAgainIsKept() {
        assertThat(between(List.of(REQUEST), List.of(paper(7, EvidenceType.TO_TRINH, "to-trinh.pdf", "a"))))
                .containsExactly("KEPT TO_TRINH 1 7");
    }

    @Test
    void aNewOneOfTheTypeReplacesTheOldOneWhateverItIsCalled() {
        assertThat(between(List.of(REQUEST, MINUTES),
                List.of(REQUEST, paper(8, EvidenceType.BIEN_BAN, "họp lại.pdf", "x"))))
                .containsExactly("REPLACED BIEN_BAN 2 8", "KEPT TO_TRINH 1 1");
    }

    @Test
    void ofSeveralTheOneOfTheSameNameIsReplaced() {
        KeptPaper second = paper(4, EvidenceType.BIEN_BAN, "bien-ban-2.pdf", "d");
        assertThat(between(List.of(MINUTES, second),
                List.of(MINUTES, paper(9, EvidenceType.BIEN_BAN, "bien-ban-2.pdf", "y"),
                        paper(10, EvidenceType.BIEN_BAN, "bien-ban-3.pdf", "z"))))
                .containsExactly("ADDED BIEN_BAN - 10", "REPLACED BIEN_BAN 4 9", "KEPT BIEN_BAN 2 2");
    }

    @Test
    void otherPapersHaveOnlyTheirNameInCommon() {
        assertThat(between(List.of(PHOTO), List.of(paper(11, EvidenceType.KHAC, "danh sách.xlsx", "w"))))
                .containsExactly("ADDED KHAC - 11", "REMOVED KHAC 3 -");
        assertThat(between(List.of(PHOTO), List.of(paper(12, EvidenceType.KHAC, "anh.jpg", "v"))))
                .containsExactly("REPLACED KHAC 3 12");
    }

    @Test
    void anotherTypeIsAnotherPaper() {
        assertThat(between(List.of(MINUTES), List.of(paper(13, EvidenceType.XAC_NHAN, "bien-ban.pdf", "b"))))
                .containsExactly("ADDED XAC_NHAN - 13", "REMOVED BIEN_BAN 2 -");
    }
}
