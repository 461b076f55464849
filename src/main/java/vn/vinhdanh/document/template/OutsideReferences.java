package vn.vinhdanh.document.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vinhdanh.refusal.Refusal;

/**
 * What reaches out of a template or runs in it: files and pictures elsewhere, embedded objects, fields that fetch. A
 * link that a reader may click on does neither; its text is kept and its address is not.
 */
final class OutsideReferences {

    private static final Set<String> OBJECTS = Set.of("oleObject", "package", "control", "activeXControl",
            "activeXControlBinary", "aFChunk", "subDocument", "frame", "vbaProject", "mailMergeSource",
            "attachedTemplate");
    private static final Pattern FETCHING = Pattern.compile(
            "\\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|RD|MACROBUTTON|EMBED)\\b");

    private OutsideReferences() {
    }

    static List<Refusal.Problem> in(DocxFile file) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (String part : file.parts().keySet()) {
            if (part.endsWith(".rels")) {
                relations(part, file, found);
            } else if (part.startsWith("word/") && part.endsWith(".xml")) {
                fields(file.xml(part), found);
            }
        }
        return found.stream().map(f -> TemplateCheck.problem(f.get(0), f.get(1))).toList();
    }

    private static void relations(String part, DocxFile file, Set<List<String>> found) {
        for (Element relation : Wml.children(file.xml(part))) {
            String uri = relation.getAttribute("Type");
            String type = uri.substring(uri.lastIndexOf('/') + 1);
            boolean outside = relation.getAttribute("TargetMode").equalsIgnoreCase("External");
            if (OBJECTS.contains(type) && !outside) {
                found.add(List.of("document.template.object", relation.getAttribute("Target")));
            } else if (outside && !type.equals("hyperlink")) {
                found.add(List.of("document.template.outside", relation.getAttribute("Target")));
            }
        }
    }

    private static void fields(Element root, Set<List<String>> found) {
        StringBuilder instructions = new StringBuilder();
        NodeList texts = root.getElementsByTagNameNS(Wml.NAMESPACE, "instrText");
        for (int i = 0; i < texts.getLength(); i++) {
            instructions.append(texts.item(i).getTextContent());
        }
        NodeList simple = root.getElementsByTagNameNS(Wml.NAMESPACE, "fldSimple");
        for (int i = 0; i < simple.getLength(); i++) {
            instructions.append(' ').append(Wml.attribute((Element) simple.item(i), "instr"));
        }
        Matcher fetching = FETCHING.matcher(instructions.toString().toUpperCase(Locale.ROOT));
        while (fetching.find()) {
            found.add(List.of("document.template.field", fetching.group()));
        }
    }
}
