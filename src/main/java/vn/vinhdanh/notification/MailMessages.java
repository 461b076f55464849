package vn.vinhdanh.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/** Writes a mail of the outbox as a MIME message: HTML with plain text beside it. */
@Component
class MailMessages {

    private final InternetAddress from;
    private final OfficeTime time;

    MailMessages(NotificationProperties properties, OfficeTime time) {
        this.from = address(properties.mail().from(), "vinhdanh.mail.from");
        this.time = time;
    }

    /** @throws AddressRefused if the recipient is no mail address */
    MimeMessage of(MimeMessage message, DueMail mail) {
        if (mail.recipient().isBlank()) {
            throw new AddressRefused("no mail address", null);
        }
        InternetAddress to = address(mail.recipient(), mail.recipient());
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(mail.subject());
            helper.setText(mail.plain(), mail.html());
            helper.setSentDate(Date.from(time.now()));
            message.setHeader("Message-ID", messageId(mail.key()));
            // RFC 3834: keeps absence notices from answering.
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + mail.key() + " cannot be written", e);
        }
    }

    private String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress address(String text, String name) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1) {
                throw new AddressRefused(name + ": not one mail address", null);
            }
            addresses[0].validate();
            // Its display name must be encoded, dấu and all.
            addresses[0].setPersonal(addresses[0].getPersonal(), StandardCharsets.UTF_8.name());
            return addresses[0];
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new AddressRefused(name + ": " + e.getMessage(), e);
        }
    }
}
