package vn.vinhdanh.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form must not do, each rule answering with what it found; nothing found is an empty answer. */
final class FormRules {

    private static final Set<String> VOID = Set.of("input", "br", "hr", "img", "link", "meta", "col", "source", "wbr");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)"
            + "((?:\\s+[^\\s=>\"']+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*)\\s*(/?)>");
    private static final Pattern SCRIPT = Pattern.compile("(<script[^>]*>)(.*?)(</script>)", Pattern.DOTALL);
    /** Fields whose choice is the reader's alone. */
    private static final Pattern PRESET = Pattern.compile(
            "entry: \\{[^}]*\\b(?:verdict|outcome|action|confirmed|signerCapacity|nomineeKind|exclusionDeclared): "
            + "(?!null\\b)[^,}]+");
    private static final Pattern CHOSEN = Pattern.compile(
            "<(?:input|option)\\b[^>]*\\s(?:ng-)?(?:checked|selected)(?:=\"(?:checked|selected|true)?\")?[\\s>]");
    private static final Pattern EXTERNAL =
            Pattern.compile("https?://\\S+|(?:src|href|action|url)\\s*[=(]\\s*[\"']?//\\S+");
    private static final Pattern PART = Pattern.compile("<(vd-[a-z-]+)|\\s(vd-date)\\b(?=[ >])");
    private static final Pattern SERVICE = Pattern.compile("'(vd[A-Z][A-Za-z]*)'");
    private static final Pattern FILTER = Pattern.compile("\\| (vd[A-Z][A-Za-z]*)");
    private static final Pattern TEMPLATE = Pattern.compile("template\\('([a-z-]+)'\\)");

    private FormRules() {
    }

    /** Tags that are closed in the wrong order, or never. Script bodies are not looked into. */
    static List<String> unbalanced(String html) {
        List<String> wrong = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(SCRIPT.matcher(html).replaceAll("$1$3"));
        while (tag.find()) {
            String name = tag.group(2).toLowerCase();
            if (VOID.contains(name) || !tag.group(4).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else if (open.isEmpty() || !open.pop().equals(name)) {
                wrong.add("</" + name + "> at " + tag.start());
            }
        }
        open.forEach(name -> wrong.add("<" + name + "> is never closed"));
        return wrong;
    }

    /** How many rules of a style sheet stand open at its end, or stand in another rule where only a query may. */
    static int openRules(String css) {
        String plain = css.replaceAll("(?s)/\\*.*?\\*/", "");
        String rule = "[^{}@]*\\{[^{}]*}";
        String rest = plain.replaceAll("@[^{};]*\\{(?:" + rule + ")*\\s*}", "").replaceAll(rule, "");
        return (int) rest.chars().filter(c -> c == '{' || c == '}').count();
    }

    /** Radio buttons and options that are chosen before the reader chose: approval is never a default. */
    static List<String> chosenBeforehand(String html) {
        return Stream.of(PRESET, CHOSEN).flatMap(rule -> rule.matcher(html).results())
                .map(found -> found.group()).toList();
    }

    /** Of {@code expected}, the variables that the form's {@code variables:} do not name. */
    static Set<String> notSent(String html, Set<String> expected) {
        int start = html.indexOf("variables:");
        String sent = start < 0 ? "" : html.substring(start);
        return expected.stream()
                .filter(name -> !Pattern.compile("\\b" + name + ":|values\\." + name + " =").matcher(sent).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> externalAddresses(String html) {
        return EXTERNAL.matcher(html).results().map(found -> found.group()).toList();
    }

    /** Elements, filters and services of ours that no script registers. */
    static Set<String> unknownParts(String html, String scripts) {
        Stream<String> elements = PART.matcher(html).results()
                .map(found -> camelCase(found.group(1) != null ? found.group(1) : found.group(2)));
        Stream<String> others = Stream.of(SERVICE, FILTER).flatMap(rule -> rule.matcher(html).results())
                .map(found -> found.group(1));
        return Stream.concat(elements, others)
                .filter(name -> !Pattern.compile("(?:component|directive|factory|constant|filter)\\('" + name + "'")
                        .matcher(scripts).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> templatesNamedIn(String scripts) {
        return TEMPLATE.matcher(scripts).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String camelCase(String element) {
        return Pattern.compile("-([a-z])").matcher(element).replaceAll(found -> found.group(1).toUpperCase());
    }
}
