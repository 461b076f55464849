package vn.vinhdanh.organization;

/**
 * A body of an issuer.
 *
 * @param name  what it is called on paper
 * @param email where it is written to, or null
 * @param standingAgency code of the unit that works for it (cơ quan thường trực), or null
 */
public record Body(String issuer, BodyKind kind, String name, String email, String standingAgency) {

    /** Id of the group whose members act for this body. */
    public String group() {
        return kind.group(issuer);
    }
}
