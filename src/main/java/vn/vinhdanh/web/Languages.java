package vn.vinhdanh.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Vietnamese, and English for whoever asks for it. Without this list a French browser got French numbers in Vietnamese
 * texts. On the public pages a link chooses, too: {@code ?lang=en}.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    LocaleResolver localeResolver() {
        Locale vietnamese = Locale.forLanguageTag("vi");
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                boolean open = request.getRequestURI().startsWith(request.getContextPath() + "/public");
                String chosen = open ? request.getParameter("lang") : null;
                return getSupportedLocales().stream().filter(language -> language.getLanguage().equals(chosen))
                        .findFirst().orElseGet(() -> super.resolveLocale(request));
            }
        };
        resolver.setSupportedLocales(List.of(vietnamese, Locale.ENGLISH));
        resolver.setDefaultLocale(vietnamese);
        return resolver;
    }
}
