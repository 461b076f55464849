package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * The parts of a template that its documents have. Everything else stays behind: comments, the author's name, custom
 * data, the program's settings of the author, whatever lies outside the file.
 *
 * @param relations what each kept part refers to, among the kept
 * @param types     content type of each kept part
 */
record KeptParts(Map<String, List<Relations.Relation>> relations, Map<String, String> types) {

    private static final Set<String> KEPT = Set.of("styles", "numbering", "settings", "theme", "header", "footer",
            "footnotes", "endnotes", "image");

    static KeptParts of(DocxFile file) {
        Map<String, List<Relations.Relation>> relations = new TreeMap<>();
        follow(file.main(), file, relations);
        Element list = file.xml("[Content_Types].xml");
        Map<String, String> types = new TreeMap<>();
        relations.keySet().forEach(part -> types.put(part, type(part, list)));
        return new KeptParts(relations, types);
    }

    private static void follow(String part, DocxFile file, Map<String, List<Relations.Relation>> relations) {
        List<Relations.Relation> kept = new ArrayList<>();
        relations.put(part, kept);
        for (Relations.Relation relation : Relations.of(part, file.parts()).all()) {
            String target = Relations.resolve(part, relation.target());
            if (!relation.external() && KEPT.contains(relation.type()) && file.parts().containsKey(target)) {
                kept.add(relation);
                if (!relations.containsKey(target)) {
                    follow(target, file, relations);
                }
            }
        }
    }

    private static String type(String part, Element list) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        String type = "application/octet-stream";
        for (Element entry : Wml.children(list)) {
            if (entry.getAttribute("PartName").equalsIgnoreCase("/" + part)) {
                return entry.getAttribute("ContentType");
            }
            if (entry.getAttribute("Extension").equalsIgnoreCase(ending)) {
                type = entry.getAttribute("ContentType");
            }
        }
        return type;
    }
}
