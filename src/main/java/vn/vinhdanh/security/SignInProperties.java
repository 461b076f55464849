package vn.vinhdanh.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may choose about signing in.
 *
 * @param longest       how long a session lasts at most, however busy it is
 * @param refusal       how long every refusal of a password takes at least, so that its time tells nothing
 * @param externalGroups groups of the issuer or the directory, and ours that their members are put into; a group that
 *                      is not named here gives nothing
 */
@ConfigurationProperties("vinhdanh.sign-in")
record SignInProperties(@DefaultValue("12h") Duration longest, @DefaultValue("150ms") Duration refusal,
        @DefaultValue List<ExternalGroup> externalGroups) {

    /**
     * One row of the table.
     *
     * @param theirs name of the group there; capital and small letters are the same
     * @param ours   ids of groups here
     */
    record ExternalGroup(String theirs, List<String> ours) {
    }
}
