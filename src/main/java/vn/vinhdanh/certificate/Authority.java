package vn.vinhdanh.certificate;

import vn.vinhdanh.organization.Issuer;

/**
 * Who gives the award, as at the head of the certificate.
 *
 * @param title    of the one who signs, "Chủ tịch"
 * @param name     of the agency, "Ủy ban nhân dân tỉnh Sóc Trăng"
 * @param place    địa danh
 */
record Authority(String title, String name, String place) {

    /**
     * @param head what the issuer calls the one who decides: "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng", "Giám đốc Sở";
     *             the title is what stands before the agency's own name or its beginning
     */
    static Authority of(Issuer issuer, String head) {
        String name = issuer.name();
        for (int cut = 1; cut < head.length(); cut++) {
            boolean word = head.charAt(cut - 1) == ' ';
            String end = head.substring(cut);
            if (word && name.toLowerCase(PaperWords.VIETNAMESE).startsWith(end.toLowerCase(PaperWords.VIETNAMESE))) {
                return new Authority(head.substring(0, cut).strip(), name, issuer.place());
            }
        }
        return new Authority(head, name, issuer.place());
    }
}
