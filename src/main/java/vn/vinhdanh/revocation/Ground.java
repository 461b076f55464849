package vn.vinhdanh.revocation;

/**
 * Why an award may be revoked.
 *
 * @param title  as the decision says it
 * @param source the clause, or the province's setting
 */
public record Ground(long id, String code, String title, String source) {
}
