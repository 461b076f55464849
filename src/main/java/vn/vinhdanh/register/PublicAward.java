package vn.vinhdanh.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * An award as everybody may see it: what its movement does not publish is null.
 *
 * @param revoked    it no longer counts
 * @param higher     given by an authority above the issuer, by that authority's decision; no certificate of ours
 * @param issuer     the issuer's short name, such as "UBND tỉnh Sóc Trăng"
 * @param movement   title of the movement
 * @param kind       INDIVIDUAL, COLLECTIVE or HOUSEHOLD
 * @param awardForm  such as "Bằng khen"
 * @param decisionId for links within the register
 * @param prize      in đồng
 * @param revokedBy  number of the decision that revoked it, and its day; null where decisions are not published
 * @param corrected  a name on it was put right, by a decision of that number and day; the name is the right one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicAward(boolean revoked, boolean higher, String issuer, String movement, String kind,
                          String awardForm, String name, String unit, String content, String certificateNumber,
                          String decisionNumber, LocalDate decisionDate, @JsonIgnore Long decisionId,
                          String workplace, String position, String achievement, Long prize,
                          String revokedBy, LocalDate revokedOn, boolean corrected, String correctedBy,
                          LocalDate correctedOn) {
}
