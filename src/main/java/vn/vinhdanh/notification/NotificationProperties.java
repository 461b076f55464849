package vn.vinhdanh.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where people reach this installation, without a slash at the end; links in mails begin with it
 * @param mail      how mails leave
 */
@ConfigurationProperties("vinhdanh")
public record NotificationProperties(@DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue Mail mail) {

    /**
     * @param from         the sender, as in {@code Vinh Danh <vinhdanh@example.vn>}
     * @param firstRetry   wait after the first failure; doubled with every further one
     * @param longestWait  wait that is never exceeded: a mail goes out this long after the mail server is back at the
     *                     latest, however long that was away
     * @param troubleAfter failures after which a mail counts as in trouble and somebody has to look at it
     * @param batch        mails sent in one go before the sender pauses
     * @param longestSend  after which a server that answers too slowly is hung up on
     * @param lease        how long a mail is a node's to send; well above the longest sending
     * @param mostRefusals how often an address may be refused before the mail is given up: some six hours
     */
    public record Mail(
            @DefaultValue("Vinh Danh <vinhdanh@localhost>") String from,
            @DefaultValue("PT30S") Duration firstRetry,
            @DefaultValue("PT15M") Duration longestWait,
            @DefaultValue("5") int troubleAfter,
            @DefaultValue("100") int batch,
            @DefaultValue("PT1M") Duration longestSend,
            @DefaultValue("PT5M") Duration lease,
            @DefaultValue("30") int mostRefusals) {

        /** The wait after this many failures, one or more. */
        Duration waitAfter(int failures) {
            Duration wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
            return wait.compareTo(longestWait) < 0 ? wait : longestWait;
        }
    }
}
