package vn.vinhdanh.intake.sheet;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What one part of the file refers to: by id, and refusing what lies outside the file. */
final class Relations extends DefaultHandler {

    private static final String HYPERLINK = "/hyperlink";

    /** @param type  the last word of the relation's type, such as worksheet
     *  @param target part name */
    record Relation(String type, String target) {
    }

    private final String folder;
    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations(String folder) {
        this.folder = folder;
    }

    /** @param part the part that refers; empty for the file as a whole */
    static Relations of(ExcelFile file, String part) {
        int slash = part.lastIndexOf('/') + 1;
        Relations relations = new Relations("/" + part.substring(0, slash));
        String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (file.has(rels)) {
            file.parse(rels, relations);
        }
        return relations;
    }

    /** Refuses the file when any part of it fetches something from elsewhere; a link to click on does not. */
    static void refuseCallsOut(ExcelFile file) {
        for (String part : file.partNames()) {
            if (part.endsWith(".rels")) {
                file.parse(part, new Relations("/"));
            }
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!name.endsWith("Relationship")) {
            return;
        }
        String type = attributes.getValue("Type") == null ? "" : attributes.getValue("Type");
        String target = attributes.getValue("Target");
        if (type.endsWith("/externalLink") || type.endsWith("/connections") || type.endsWith("/queryTable")) {
            throw FileRefusals.callsOut(type.substring(type.lastIndexOf('/') + 1));
        }
        if ("external".equalsIgnoreCase(attributes.getValue("TargetMode"))) {
            if (!type.endsWith(HYPERLINK)) {
                throw FileRefusals.callsOut(target);
            }
        } else if (target != null) {
            byId.put(attributes.getValue("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
                    resolve(target)));
        }
    }

    private String resolve(String target) {
        try {
            return URI.create(folder).resolve(target.replace('\\', '/')).getPath();
        } catch (IllegalArgumentException e) {
            throw FileRefusals.damaged();
        }
    }

    Optional<Relation> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<String> target(String type) {
        return byId.values().stream().filter(r -> r.type().toLowerCase(Locale.ROOT).equals(type))
                .map(Relation::target).findFirst();
    }
}
