package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** What a part of a DOCX refers to. */
record Relations(List<Relation> all) {

    /** @param type the last word of the type: {@code header}, {@code image} */
    record Relation(String id, String type, String typeUri, String target, boolean external) {
    }

    /** The references of {@code word/document.xml} are in {@code word/_rels/document.xml.rels}, if any. */
    static Relations of(String part, Map<String, byte[]> parts) {
        byte[] content = parts.get(fileOf(part));
        List<Relation> all = new ArrayList<>();
        if (content != null) {
            for (Element relation : Wml.children(Xml.parse(fileOf(part), content))) {
                String type = relation.getAttribute("Type");
                all.add(new Relation(relation.getAttribute("Id"), type.substring(type.lastIndexOf('/') + 1), type,
                        relation.getAttribute("Target"),
                        relation.getAttribute("TargetMode").equalsIgnoreCase("External")));
            }
        }
        return new Relations(all);
    }

    static String fileOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part that a reference of {@code from} means: relative to it, or from the root. */
    static String resolve(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }
}
