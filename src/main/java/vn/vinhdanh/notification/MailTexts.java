package vn.vinhdanh.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts a notice into words: subject, HTML and plain text from the templates in {@code templates/mail}, in Vietnamese.
 */
@Component
class MailTexts {

    /** Mails leave in the language of the office, whoever's act caused them. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    record Text(String subject, String html, String plain) {
    }

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final NotificationProperties properties;

    MailTexts(ITemplateEngine templates, MessageSource messages, NotificationProperties properties) {
        this.templates = templates;
        this.messages = messages;
        this.properties = properties;
    }

    /**
     * @param template   {@code <template>.html} and {@code <template>.txt} in {@code templates/mail}
     * @param subjectKey message key of the subject
     * @param model      what the templates show; their {@code subject} and {@code publicUrl} are added
     */
    Text write(String template, String subjectKey, Object[] subjectArguments, Map<String, ?> model) {
        String subject = messages.getMessage(subjectKey, subjectArguments, VIETNAMESE);
        var variables = new HashMap<String, Object>(model);
        variables.put("subject", subject);
        variables.put("publicUrl", properties.publicUrl().toString());
        var context = new Context(VIETNAMESE, variables);
        String html = templates.process("mail/" + template, context);
        // What was left out of the text must not leave holes in it.
        String plain = templates.process("mail/" + template + ".txt", context)
                .replaceAll("\\n{3,}", "\n\n").strip() + "\n";
        return new Text(subject, html, plain);
    }

    /** A part of a subject. */
    String phrase(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    @Configuration
    static class PlainTextTemplates {

        @Bean
        SpringResourceTemplateResolver plainTextTemplateResolver() {
            var resolver = new SpringResourceTemplateResolver();
            resolver.setPrefix("classpath:/templates/");
            resolver.setResolvablePatterns(Set.of("mail/*.txt"));
            resolver.setTemplateMode(TemplateMode.TEXT);
            resolver.setCharacterEncoding("UTF-8");
            resolver.setOrder(1);
            return resolver;
        }
    }
}
