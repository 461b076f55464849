package vn.vinhdanh.statistics;

/**
 * What became of a set of dossiers. Drafts are counted in {@code drafts} only; every submitted one is in
 * {@code nominated} and in exactly one of the others up to {@code withdrawn}.
 *
 * @param awarded       awards that stand, those of a higher authority included
 * @param higher        of these, awards of a higher authority
 * @param revoked       awards that were revoked
 * @param declined      declined by the chairman or the higher authority
 * @param refused       refused in a review
 * @param givenDown     left to the unit's own Giấy khen
 * @param forwardedUp   with the higher authority, no answer yet
 * @param open          still on their way
 * @param deferred      were put off to a later batch at least once, whatever became of them since
 * @param money         prizes of the awards that stand, in đồng
 */
public record Figures(long drafts, long nominated, long awarded, long higher, long revoked, long declined, long refused,
                      long ineligible, long givenDown, long forwardedUp, long withdrawn, long open, long deferred,
                      long money) {

    /** Nothing at all. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
