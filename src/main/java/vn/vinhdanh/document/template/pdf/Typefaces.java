package vn.vinhdanh.document.template.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The files of Tinos as read, each lent to one PDF at a time. Read anew for each notice of a list they were a seventh
 * of the work, and half a megabyte in one piece each time, for which the collector searched the heap again and again.
 */
final class Typefaces {

    /** Of each; what is given back beyond that is forgotten. */
    private static final int KEPT = 4;

    private static final Map<String, Queue<TrueTypeFont>> IDLE = new ConcurrentHashMap<>();

    private Typefaces() {
    }

    /** Nobody else has it until it is given back. */
    static TrueTypeFont take(String name) {
        TrueTypeFont idle = idle(name).poll();
        return idle != null ? idle : read(name);
    }

    static void giveBack(String name, TrueTypeFont typeface) {
        idle(name).offer(typeface);
    }

    private static Queue<TrueTypeFont> idle(String name) {
        return IDLE.computeIfAbsent(name, any -> new LinkedBlockingQueue<>(KEPT));
    }

    private static TrueTypeFont read(String name) {
        try (InputStream in = new ClassPathResource("fonts/Tinos-" + name + ".ttf").getInputStream()) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
