package vn.vinhdanh.organization;

/** The offices of an issuer that write papers under a heading of their own. */
public enum Desk {
    /** The province, or the office whose head decides. */
    ISSUER(null),
    HOME_AFFAIRS(BodyKind.HOME_AFFAIRS),
    COUNCIL(BodyKind.COUNCIL);

    private final BodyKind body;

    Desk(BodyKind body) {
        this.body = body;
    }

    /** The body that writes; null where it is the issuer itself. */
    public BodyKind body() {
        return body;
    }
}
