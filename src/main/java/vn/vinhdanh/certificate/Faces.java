package vn.vinhdanh.certificate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The faces of Tinos in a document, each embedded once and only with the letters used. To be closed after the document
 * is saved.
 */
final class Faces implements Closeable {

    private final PDDocument document;
    private final Face[] faces = new Face[4];
    private final List<TrueTypeFont> files = new ArrayList<>();

    Faces(PDDocument document) {
        this.document = document;
    }

    Face of(boolean bold, boolean italic) {
        int index = (bold ? 1 : 0) + (italic ? 2 : 0);
        if (faces[index] == null) {
            String style = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
            try (InputStream content = new ClassPathResource("fonts/Tinos-" + style + ".ttf").getInputStream()) {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(content));
                files.add(file);
                // Every Vietnamese letter is in the font as it is; looking for ligatures takes most of the time.
                file.setEnableGsub(false);
                faces[index] = new Face(PDType0Font.load(document, file, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return faces[index];
    }

    @Override
    public void close() {
        try {
            for (TrueTypeFont file : files) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
