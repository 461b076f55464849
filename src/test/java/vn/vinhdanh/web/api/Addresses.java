package vn.vinhdanh.web.api;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the interface answers to, as it is mapped. */
public final class Addresses {

    private Addresses() {
    }

    /** {@code GET /api/nominations/{code}}, all of ours under {@code /api}. */
    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.vinhdanh")) {
                mapping.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/")).forEach(pattern ->
                        mapping.getMethodsCondition().getMethods()
                        .forEach(verb -> addresses.add(verb + " " + withoutConditions(pattern))));
            }
        });
        return addresses;
    }

    /** What a variable must look like is no part of the address: {@code {ending:docx|pdf}} is {@code {ending}}. */
    private static String withoutConditions(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
