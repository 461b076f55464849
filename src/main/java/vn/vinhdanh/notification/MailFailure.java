package vn.vinhdanh.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads a failed attempt: whose fault it was, and in which words it is kept. */
final class MailFailure {

    private static final int LONGEST_TEXT = 1000;

    private MailFailure() {
    }

    /**
     * True if this mail's address was refused; false if the server failed, so that the others need not be tried now.
     */
    static boolean isOfThisMail(RuntimeException e) {
        if (e instanceof MailSendException sending) {
            for (Exception cause : sending.getMessageExceptions()) {
                if (cause instanceof SendFailedException) {
                    return true;
                }
            }
        }
        // What is no failure of mail at all lies in this mail: the others go on.
        return !(e instanceof MailException);
    }

    static String text(RuntimeException e) {
        String text = e instanceof AddressRefused ? e.getMessage() : whatTheServerSaid(e);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** It is at the bottom of the chain. */
    private static String whatTheServerSaid(RuntimeException e) {
        Throwable cause = e;
        if (e instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            cause = sending.getMessageExceptions()[0];
        }
        while (next(cause) != null) {
            cause = next(cause);
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException() : cause.getCause();
    }
}
