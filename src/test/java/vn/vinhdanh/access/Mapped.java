package vn.vinhdanh.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.CockpitPluginsRootResource;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.plugin.resources.TasklistPluginsRootResource;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.plugin.resources.WelcomePluginsRootResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that is mapped, as {@code GET /engine:/task/{id}}: by Spring, the engine's interface and Camunda's webapps. */
public final class Mapped {

    /** Deeper than any of the engine's resources goes. */
    private static final int DEEPEST = 8;

    private static final Map<String, List<Class<?>>> RESOURCES = Map.of(
            "/engine:", List.of(DefaultProcessEngineRestServiceImpl.class),
            "/camunda/api/cockpit", List.of(BaseRootResource.class, CockpitPluginsRootResource.class),
            "/camunda/api/admin", List.of(AdminPluginsRootResource.class, SetupResource.class,
                    UserAuthenticationResource.class),
            "/camunda/api/tasklist", List.of(TasklistPluginsRootResource.class),
            "/camunda/api/welcome", List.of(WelcomePluginsRootResource.class));

    private Mapped() {
    }

    static Set<String> ofEngineAndWebapps() {
        Set<String> found = new TreeSet<>();
        RESOURCES.forEach((prefix, classes) -> classes.forEach(type -> walk(type, prefix + types(type).stream()
                .map(Mapped::path).filter(path -> !path.isEmpty()).findFirst().orElse(""), 0, found)));
        return found;
    }

    public static Set<String> ofEngine() {
        Set<String> found = ofEngineAndWebapps();
        found.removeIf(address -> !address.contains("/engine:"));
        return found;
    }

    /** What variables must look like is no part of the address: {@code {ending:docx|pdf}} is {@code {ending}}. */
    static Set<String> ofSpring(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        Set<String> found = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) ->
                info.getPatternValues().forEach(pattern -> {
                    String address = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
                    if (info.getMethodsCondition().getMethods().isEmpty()) {
                        found.add("GET " + address);
                    }
                    info.getMethodsCondition().getMethods().forEach(verb -> found.add(verb + " " + address));
                })));
        return found;
    }

    private static void walk(Class<?> type, String prefix, int depth, Set<String> found) {
        if (depth > DEEPEST) {
            return;
        }
        for (Class<?> each : types(type)) {
            for (Method method : each.getDeclaredMethods()) {
                String address = (prefix + path(method)).replaceAll("\\{(\\w[\\w-]*)\\s*:[^}]*}", "{$1}")
                        .replaceAll("(?<!:)/+$", "");
                verb(method).ifPresentOrElse(verb -> found.add(verb + " " + address), () -> {
                    if (method.isAnnotationPresent(Path.class)) {
                        walk(method.getReturnType(), address, depth + 1, found);
                    }
                });
            }
        }
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : ("/" + path.value()).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static List<Class<?>> types(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        if (type != null && type != Object.class) {
            types.add(type);
            for (Class<?> parent : type.getInterfaces()) {
                types.addAll(types(parent));
            }
            types.addAll(types(type.getSuperclass()));
        }
        return types;
    }
}
