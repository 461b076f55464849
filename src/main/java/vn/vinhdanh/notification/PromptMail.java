package vn.vinhdanh.notification;

import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Gives the mail sender a longest time for each mail; see {@link PromptSockets}. */
@Component
class PromptMail implements SmartInitializingSingleton {

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final NotificationProperties.Mail settings;

    PromptMail(ObjectProvider<JavaMailSenderImpl> server, NotificationProperties properties) {
        this.server = server;
        this.settings = properties.mail();
    }

    @Override
    public void afterSingletonsInstantiated() {
        server.ifAvailable(smtp -> {
            Properties properties = smtp.getJavaMailProperties();
            properties.put("mail.smtp.socketFactory", new PromptSockets(settings.longestSend()));
            properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        });
    }
}
