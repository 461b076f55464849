package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The styles of the file, to which marked ones are added: the same number format, font and border, with our fill.
 * What fill there was before is kept in the fill's second colour, which a solid fill does not show; so it is found
 * again when the list comes back mended, even after Excel has numbered its styles anew.
 */
final class MarkStyles {

    /** A pink of our own, one step beside the one Excel offers for bad cells. */
    private static final String MARK = "FFFFC7CF";
    private static final Pattern SOLID = Pattern.compile("patternType\\s*=\\s*[\"']solid");
    private static final Pattern FRONT = Pattern.compile("<(?:\\w+:)?fgColor\\b([^>]*?)/?>");
    private static final Pattern BACK = Pattern.compile("<(?:\\w+:)?bgColor\\b([^>]*?)/?>");
    private static final Pattern RGB = Pattern.compile("rgb\\s*=\\s*[\"']([0-9A-Fa-f]{8})");
    /** What LibreOffice puts beside our pink, whatever was there: no fill from before. */
    private static final String LIBREOFFICE = "FFCCCCFF";

    private final String before;
    private final String between;
    private final String after;
    private final XmlTag fillsTag;
    private final XmlTag formatsTag;
    private final List<String> fills = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final boolean hadMarks;
    private final Map<Integer, Integer> marked = new HashMap<>();
    private final Map<Integer, Integer> plain = new HashMap<>();

    /** @param xml the styles part whole, in a transparent charset */
    MarkStyles(String xml) throws IOException {
        XmlPieces pieces = new XmlPieces(new StringReader(xml));
        StringBuilder text = new StringBuilder();
        fillsTag = upTo("fills", pieces, text);
        before = text.toString();
        text.setLength(0);
        children("fill", pieces, fills, text);
        formatsTag = upTo("cellXfs", pieces, text);
        between = text.toString();
        text.setLength(0);
        children("xf", pieces, formats, text);
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            text.append(piece);
        }
        after = text.toString();
        hadMarks = fills.stream().anyMatch(MarkStyles::isMark);
    }

    /** Whether an earlier copy left marks in the file. */
    boolean hadMarks() {
        return hadMarks;
    }

    private static XmlTag upTo(String name, XmlPieces pieces, StringBuilder text) throws IOException {
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            XmlTag tag = new XmlTag(piece);
            if (tag.isTag() && tag.name().equals(name) && !tag.isEmpty()) {
                return tag;
            }
            text.append(piece);
        }
        throw FileRefusals.damaged();
    }

    /** Each child whole; the end tag of their parent begins the rest. */
    private static void children(String name, XmlPieces pieces, List<String> children, StringBuilder rest)
            throws IOException {
        StringBuilder child = new StringBuilder();
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            XmlTag tag = new XmlTag(piece);
            if (tag.isTag() && tag.closes() && (tag.name().equals("/fills") || tag.name().equals("/cellXfs"))) {
                rest.append(piece);
                return;
            }
            if (tag.isTag()) {
                child.append(piece);    // spaces and comments between formats say nothing
            }
            if (tag.isTag() && (tag.name().equals("/" + name) || tag.name().equals(name) && tag.isEmpty())) {
                children.add(child.toString());
                child.setLength(0);
            }
        }
        throw FileRefusals.damaged();
    }

    /** The style with our mark. */
    int marked(int style) {
        return marked.computeIfAbsent(plain(style), s -> withFill(s, this::markOver));
    }

    /** The style without our mark; itself where it bears none. */
    int plain(int style) {
        return plain.computeIfAbsent(style, s -> isMark(fillOf(s)) ? withFill(s, this::under) : s);
    }

    /** For the reasons: wrapped, at the top. */
    int wrapped() {
        return add(formats, "<" + formatsTag.prefix() + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
                + " xfId=\"0\" applyAlignment=\"1\"><" + formatsTag.prefix() + "alignment vertical=\"top\""
                + " wrapText=\"1\"/></" + formatsTag.prefix() + "xf>");
    }

    /** The part with what was added. */
    String xml() {
        return before + fillsTag.with("count", fills.size()).raw() + String.join("", fills)
                + between + formatsTag.with("count", formats.size()).raw() + String.join("", formats) + after;
    }

    private int withFill(int style, IntUnaryOperator change) {
        if (style < 0 || style >= formats.size()) {
            return style;
        }
        String format = formats.get(style);
        int start = format.indexOf('<');
        int end = format.indexOf('>') + 1;
        XmlTag tag = new XmlTag(format.substring(start, end));
        XmlTag filled = tag.with("fillId", change.applyAsInt(tag.number("fillId", 0))).with("applyFill", 1);
        return add(formats, filled.raw() + format.substring(end));
    }

    private String fillOf(int style) {
        if (style < 0 || style >= formats.size()) {
            return "";
        }
        int fill = new XmlTag(formats.get(style).substring(0, formats.get(style).indexOf('>') + 1).strip())
                .number("fillId", 0);
        return fill < 0 || fill >= fills.size() ? "" : fills.get(fill);
    }

    private static boolean isMark(String fill) {
        Matcher front = FRONT.matcher(fill);
        return front.find() && MARK.equalsIgnoreCase(rgb(front.group(1)));
    }

    private int markOver(int fill) {
        String was = fill < 0 || fill >= fills.size() ? "" : fills.get(fill);
        Matcher front = FRONT.matcher(was);
        boolean solid = SOLID.matcher(was).find() && front.find();
        return add(fills, solid(" rgb=\"" + MARK + "\"", solid ? front.group(1) : " indexed=\"64\""));
    }

    private int under(int fill) {
        Matcher back = BACK.matcher(fills.get(fill));
        boolean kept = back.find() && !back.group(1).contains("indexed")
                && !LIBREOFFICE.equalsIgnoreCase(rgb(back.group(1)));
        return kept ? add(fills, solid(back.group(1), " indexed=\"64\"")) : 0;
    }

    private String solid(String front, String back) {
        String p = fillsTag.prefix();
        return "<" + p + "fill><" + p + "patternFill patternType=\"solid\"><" + p + "fgColor" + front + "/><" + p
                + "bgColor" + back + "/></" + p + "patternFill></" + p + "fill>";
    }

    private static String rgb(String attributes) {
        Matcher matcher = RGB.matcher(attributes);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int add(List<String> all, String one) {
        int at = all.indexOf(one);
        if (at < 0) {
            all.add(one);
            at = all.size() - 1;
        }
        return at;
    }
}
