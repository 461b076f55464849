package vn.vinhdanh.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The files below the catalogue's folder. */
@Component
public class CatalogueFiles {

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final String location;

    public CatalogueFiles(CatalogueProperties properties) {
        location = properties.location().endsWith("/") ? properties.location() : properties.location() + "/";
    }

    /** The YAML files of a folder in the order of their names; those that are no YAML mapping are mistakes. */
    public List<Entry> in(String folder, Mistakes mistakes) {
        return Arrays.stream(matching(folder + "/*.yaml"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .map(r -> parse(folder + "/" + r.getFilename(), content(r), mistakes))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One YAML file, or empty where it is absent or no YAML mapping, which is then a mistake. */
    public Optional<Entry> file(String name, Mistakes mistakes) {
        Resource resource = resources.getResource(location + name);
        if (!resource.exists()) {
            mistakes.add(new Mistake(name, 1, "", "catalogue.file.missing", name));
            return Optional.empty();
        }
        return parse(name, content(resource), mistakes);
    }

    /** The text of a file in UTF-8, or empty where there is none. */
    public Optional<String> text(String name) {
        Resource resource = resources.getResource(location + name);
        return resource.exists() ? Optional.of(content(resource)) : Optional.empty();
    }

    private Resource[] matching(String pattern) {
        try {
            return resources.getResources(location + pattern);
        } catch (FileNotFoundException e) {
            return new Resource[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A YAML file that somebody sent, or empty where it is no YAML mapping, which is then a mistake.
     *
     * @param name what the mistakes call it
     */
    public static Optional<Entry> parse(String name, String content, Mistakes mistakes) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new Entry(name, "", mapping, mistakes));
            }
            mistakes.add(new Mistake(name, 1, "", "catalogue.file.empty"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int start = e.getContextMark() == null ? line : e.getContextMark().getLine() + 1;
            mistakes.add(new Mistake(name, line, "", "catalogue.file.malformed", e.getProblem(), start));
        }
        return Optional.empty();
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
