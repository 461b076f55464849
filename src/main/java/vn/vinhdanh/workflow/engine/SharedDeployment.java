package vn.vinhdanh.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms at start: nothing where nothing changed, all of them together where anything did, so
 * that a process and its forms stay of one version. Shared by all tenants.
 *
 * <p>The starter's own deployment names a resource by its path on this machine, so that neither
 * {@code embedded:deployment:forms/…} nor the comparison with what is deployed would work.
 */
@Component
class SharedDeployment extends SpringBootProcessEnginePlugin implements CamundaDeploymentConfiguration {

    private static final String NAME = "vinhdanh";
    private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.html",
            "forms/*.form");

    private final ResourcePatternResolver resources;

    SharedDeployment(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setDeploymentName(NAME);
        engine.setDeployChangedOnly(false);
        engine.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> found = new LinkedHashSet<>();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : matching(pattern)) {
                found.add(new NamedResource(folder + resource.getFilename(), resource));
            }
        }
        return found;
    }

    private Resource[] matching(String pattern) {
        try {
            return resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
