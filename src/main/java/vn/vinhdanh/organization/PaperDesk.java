package vn.vinhdanh.organization;

/**
 * What the papers of an office say of it, in the form of Nghị định 30/2020/NĐ-CP.
 *
 * @param above        the authority above, in capitals; a line feed begins a new line; null: none is named
 * @param heading      the office, in capitals, as above
 * @param symbol       its letters in the symbol, "UBND" of "QĐ-UBND"
 * @param head         what its head signs as, "CHỦ TỊCH"
 * @param deputy       what a deputy signs as, "PHÓ CHỦ TỊCH"
 * @param onBehalf     in whose name the head signs where a paper is the whole body's (TM.), or null
 * @param carriedOutBy who carries its decisions out, or null
 * @param copiesTo     who else gets its papers, a line each, or null
 * @param archive      after "Lưu:"
 */
public record PaperDesk(String issuer, Desk desk, String above, String heading, String symbol, String head,
                        String deputy, String onBehalf, String carriedOutBy, String copiesTo, String archive) {
}
