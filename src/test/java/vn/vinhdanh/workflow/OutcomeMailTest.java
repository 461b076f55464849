package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.notification.Postman;

/** What a unit finds in its letter box when a list of several of its dossiers is announced. */
class OutcomeMailTest extends ProcessTest {

    @Test
    void oneLetterAUnitWithAllItsOutcomes() throws Exception {
        Postman.sendAll(beans);
        MAIL.purgeEmailFromAllMailboxes();
        MovementPath movement = movement();
        DossierPath awarded = movement.dossier().appraised();
        DossierPath declined = movement.dossier().appraised();
        DossierPath deferred = movement.dossier().appraised();
        DossierPath neighbours = movement.dossier(Actor.NEIGHBOUR).appraised();
        String list = movement.batch1Compiled();
        movement.endorsed(list).decided(list, "AWARD", null, awarded.code(), neighbours.code())
                .decided(list, "DECLINE", "Thành tích chưa rõ", declined.code())
                .decided(list, "DEFER", "Chờ xác minh", deferred.code()).signed(list).issued(list).announced(list);

        Postman.sendAll(beans);
        Postman.sendAll(beans);

        List<MimeMessage> mails = Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> subject(mail).contains(movement.code)).toList();
        assertThat(mails).hasSize(2);
        MimeMessage mine = to("31684@soc-trang.example", mails);
        String certificate = value(String.class,
                "SELECT certificate_number FROM vinhdanh.award WHERE nomination_id = ?", awarded.row().id());
        assertThat(subject(mine)).contains("Đợt 1", "khen");
        assertThat(text(mine)).contains("Thị trấn Mỹ Xuyên", awarded.code(), certificate, declined.code(),
                "Thành tích chưa rõ", deferred.code(), "Chờ xác minh", "Lý Thị Sà Rươl")
                .doesNotContain(neighbours.code());
        assertThat(text(to("31690@soc-trang.example", mails))).contains(neighbours.code())
                .doesNotContain(awarded.code(), declined.code());
    }

    private static MimeMessage to(String address, List<MimeMessage> mails) throws Exception {
        for (MimeMessage mail : mails) {
            if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }
}
