package vn.vinhdanh.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The nodes of one group of "key: value" and where they stand in the file. */
final class Place {

    private final String file;
    private final String path;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** Notes a key that is written twice. */
    Place(String file, String path, MappingNode node, Mistakes mistakes) {
        this.file = file;
        this.path = path;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = lineOf(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                mistakes.add(new Mistake(file, line, at(key) + " (2)", "catalogue.key.twice", key));
            }
            lines.put(key, line);
        }
    }

    String file() {
        return file;
    }

    /** By key, as written. */
    Map<String, Node> values() {
        return values;
    }

    /** The path of a key, or of a place below this group. */
    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    int line() {
        return lineOf(node);
    }

    /** The line of this key, or of the group where it has none. */
    int line(String key) {
        return Objects.requireNonNullElseGet(lines.get(key), this::line);
    }

    /** The line of {@code batches[1].opens}, or of the nearest group around it where it does not exist. */
    int lineAt(String place) {
        Node here = node;
        int line = line();
        for (String step : place.split("[.\\[\\]]+")) {
            if (here instanceof SequenceNode sequence) {
                here = sequence.getValue().get(Integer.parseInt(step));
                line = lineOf(here);
            } else if (here instanceof MappingNode mapping) {
                NodeTuple found = mapping.getValue().stream()
                        .filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
                        .findFirst().orElse(null);
                if (found == null) {
                    return line;
                }
                here = found.getValueNode();
                line = lineOf(found.getKeyNode());
            }
        }
        return line;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
