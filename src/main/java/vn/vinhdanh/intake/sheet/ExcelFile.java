package vn.vinhdanh.intake.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of one .xlsx, each unpacked only while it is read and all of them together within a bound. POI's own
 * opening is not used: it takes a sheet that is formatted to its last row, which packs very well, for a zip bomb.
 */
final class ExcelFile implements Closeable {

    private static final int MOST_PARTS = 5_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long left;

    private ExcelFile(ZipFile zip, long mostUnpacked) {
        this.zip = zip;
        this.left = mostUnpacked;
    }

    /**
     * Opens what claims to be an .xlsx; nothing but its list of parts is read.
     *
     * @throws vn.vinhdanh.refusal.Refusal invalid, where it is something else, encrypted, or damaged
     */
    static ExcelFile open(Path path, long mostUnpacked) throws IOException {
        FileKind.requireZip(path);
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException | RuntimeException e) {
            throw FileRefusals.damaged();
        }
        ExcelFile file = new ExcelFile(zip, mostUnpacked);
        try {
            file.list();
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void list() {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw FileRefusals.of("intake.file.encrypted");
            }
            if (parts.put(key(entry.getName()), entry) != null) {
                throw FileRefusals.damaged();    // two parts of one name: programs would disagree on which counts
            }
            if (parts.size() > MOST_PARTS) {
                throw FileRefusals.tooLarge();
            }
        }
    }

    ZipFile zip() {
        return zip;
    }

    Set<String> partNames() {
        return parts.keySet();
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    Optional<ZipArchiveEntry> entry(String part) {
        return Optional.ofNullable(parts.get(key(part)));
    }

    /** The part as XML, unpacked while it is read. */
    InputStream stream(String part) throws IOException {
        ZipArchiveEntry entry = entry(part).orElseThrow(FileRefusals::damaged);
        if (!zip.canReadEntryData(entry)) {
            throw FileRefusals.damaged();
        }
        return new BoundedXml(zip.getInputStream(entry), this::unpacked);
    }

    /** Reads the part; document types, and with them entities, are refused. */
    void parse(String part, DefaultHandler handler) {
        try (InputStream in = stream(part)) {
            parser().parse(in, handler);
        } catch (IOException | SAXException e) {
            throw FileRefusals.damaged();
        }
    }

    private void unpacked(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw FileRefusals.tooLarge();
        }
    }

    private static SAXParser parser() {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Part names differ in case and slashes between the programs that write them. */
    private static String key(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
