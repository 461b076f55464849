package vn.vinhdanh.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of all sheets share, held in memory up to a bound. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long left;
    private boolean inText;
    private int phonetic;

    private SharedTexts(long most) {
        this.left = most;
    }

    static SharedTexts of(ExcelFile file, WorkbookParts workbook, int most) {
        SharedTexts texts = new SharedTexts(most);
        String part = workbook.related("sharedstrings");
        if (part != null && file.has(part)) {
            file.parse(part, texts);
        }
        return texts;
    }

    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw FileRefusals.damaged();
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (XmlNames.local(name)) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText) {
            XmlNames.append(text, chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (XmlNames.local(name)) {
            case "si" -> add();
            case "rPh" -> phonetic--;
            case "t" -> inText = false;
            default -> { }
        }
    }

    private void add() {
        left -= text.length() + 16L;    // an empty one costs memory too
        if (left < 0) {
            throw FileRefusals.tooLarge();
        }
        texts.add(text.toString());
    }
}
