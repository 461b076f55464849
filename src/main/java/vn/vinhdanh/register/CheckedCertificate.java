package vn.vinhdanh.register;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the register knows of a verification code.
 *
 * @param award what its movement publishes; null where that is nothing, or there is no such award
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckedCertificate(State state, PublicAward award) {

    /** GENUINE: entered and valid. REVOKED: entered, and taken back since. UNKNOWN: never entered. */
    public enum State {
        GENUINE, REVOKED, UNKNOWN
    }

    static final CheckedCertificate NOT_ENTERED = new CheckedCertificate(State.UNKNOWN, null);
}
