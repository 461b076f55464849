package vn.vinhdanh.document.template.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/** The faces that a PDF uses, each loaded when it is first needed. */
final class Faces implements AutoCloseable {

    private static final String[] NAMES = {"Regular", "Bold", "Italic", "BoldItalic"};

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Face[] faces = new Face[NAMES.length];

    Faces(PDDocument document) {
        this.document = document;
    }

    Face of(Look look) {
        int index = index(look);
        if (faces[index] == null) {
            faces[index] = new Face(document, NAMES[index]);
            resources.put(COSName.getPDFName(name(look)), faces[index].font());
        }
        return faces[index];
    }

    /** The name of the face on the page. */
    String name(Look look) {
        return "F" + index(look);
    }

    private static int index(Look look) {
        return (look.bold() ? 1 : 0) + (look.italic() ? 2 : 0);
    }

    double width(int letter, Look look) {
        return of(look).glyph(letter).width() * look.size() + look.spacing();
    }

    double width(String text, Look look) {
        return text.codePoints().mapToDouble(letter -> width(letter, look)).sum();
    }

    /** The same for every page. */
    PDResources resources() {
        return resources;
    }

    /** Embeds of each face only the letters that were used. Nothing can be set afterwards. */
    void embed() throws IOException {
        for (Face face : faces) {
            if (face != null) {
                face.font().subset();
            }
        }
    }

    @Override
    public void close() {
        for (Face face : faces) {
            if (face != null) {
                face.close();
            }
        }
    }
}
