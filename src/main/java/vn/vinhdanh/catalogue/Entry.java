package vn.vinhdanh.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A group of "key: value" in a catalogue file. Reading a value that is missing or of the wrong kind notes a mistake
 * with its line and answers null (an empty list for lists), so that reading goes on and finds the rest.
 */
public final class Entry {

    private final Place place;
    private final Mistakes mistakes;
    private final Set<String> asked = new HashSet<>();

    Entry(String file, String path, MappingNode node, Mistakes mistakes) {
        this.place = new Place(file, path, node, mistakes);
        this.mistakes = mistakes;
    }

    public String file() {
        return place.file();
    }

    /** A text that must be there: NFC, without blanks around it. */
    public String text(String key) {
        return required(key, optionalText(key));
    }

    public String optionalText(String key) {
        asked.add(key);
        Node value = place.values().get(key);
        if (value == null || value.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (!(value instanceof ScalarNode scalar)) {
            wrong(key, "catalogue.text", key);
            return null;
        }
        String text = Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    /** A day that must be there, written 2021-12-31. */
    public LocalDate date(String key) {
        return required(key, optionalDate(key));
    }

    public LocalDate optionalDate(String key) {
        String text = optionalText(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(key, "catalogue.date", key, text);
            return null;
        }
    }

    public Integer integer(String key) {
        String text = text(key);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            wrong(key, "catalogue.integer", key, text);
            return null;
        }
    }

    /** true where the key is absent. */
    public boolean flag(String key) {
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            wrong(key, "catalogue.flag", key, text);
        }
        return !"false".equals(text);
    }

    /** One of the words of an enumeration, in capitals as in the code or in small letters. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String text = text(key);
        return text == null ? null : word(key, text, type);
    }

    /** The same; null where the key is absent. */
    public <E extends Enum<E>> E optionalOneOf(String key, Class<E> type) {
        String text = optionalText(key);
        return text == null ? null : word(key, text, type);
    }

    public <E extends Enum<E>> List<E> severalOf(String key, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (Node item : list(key)) {
            if (item instanceof ScalarNode scalar) {
                E word = word(key, scalar.getValue(), type);
                if (word != null) {
                    found.add(word);
                }
            } else {
                wrong(key, "catalogue.text", key);
            }
        }
        return found;
    }

    /** The groups of a list; empty where the list is absent: whether it may be is for the reader to say. */
    public List<Entry> entries(String key) {
        List<Entry> found = new ArrayList<>();
        List<Node> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            String path = place.at(key) + "[" + i + "]";
            if (items.get(i) instanceof MappingNode mapping) {
                found.add(new Entry(place.file(), path, mapping, mistakes));
            } else {
                mistakes.add(new Mistake(place.file(), Place.lineOf(items.get(i)), path, "catalogue.group", key));
            }
        }
        return found;
    }

    /** To be called when all is read: a key that nobody asked for is a slip of the pen. */
    public void finish() {
        String known = String.join(", ", asked.stream().sorted().toList());
        place.values().keySet().stream().filter(key -> !asked.contains(key))
                .forEach(key -> wrong(key, "catalogue.key.unknown", key, known));
    }

    /** Notes a mistake at the value of this key, or at the group where it has none. */
    public void wrong(String key, String message, Object... args) {
        mistakes.add(new Mistake(place.file(), place.line(key), place.at(key), message, args));
    }

    /**
     * Notes a mistake at a place below this group.
     *
     * @param below {@code batches[1].opens}; where it does not exist, the line of the nearest group around it counts
     */
    public void wrongAt(String below, String message, Object... args) {
        mistakes.add(new Mistake(place.file(), place.lineAt(below), place.at(below), message, args));
    }

    /** Whether a mistake was noted at this key or below it: what follows from its values may then be wrong too. */
    public boolean isWrongBelow(String key) {
        return mistakes.all().stream()
                .anyMatch(m -> m.file().equals(place.file()) && m.path().startsWith(place.at(key)));
    }

    public int line() {
        return place.line();
    }

    private <T> T required(String key, T value) {
        if (value == null) {
            wrong(key, "catalogue.missing", key);
        }
        return value;
    }

    private <E extends Enum<E>> E word(String key, String text, Class<E> type) {
        E[] words = type.getEnumConstants();
        return Arrays.stream(words).filter(w -> w.name().equalsIgnoreCase(text.strip())).findFirst().orElseGet(() -> {
            wrong(key, "catalogue.word", key, text, String.join(", ", Arrays.stream(words).map(Enum::name).toList()));
            return null;
        });
    }

    private List<Node> list(String key) {
        asked.add(key);
        Node value = place.values().get(key);
        if (value == null || value.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, "catalogue.list", key);
        return List.of();
    }
}
