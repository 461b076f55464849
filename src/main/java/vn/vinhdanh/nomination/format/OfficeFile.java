package vn.vinhdanh.nomination.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Word and Excel documents are zips whose list of contents names the main part. The list may be anywhere in the zip, so
 * it is found by the zip's own directory; nothing else is unpacked.
 */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LONGEST_CONTENT_TYPES = 1 << 20;
    private static final int MOST_ENTRIES = 20_000;
    /** What Word or Excel would have to unpack. */
    private static final long MOST_UNPACKED = 1L << 30;

    private OfficeFile() {
    }

    static Finding inspect(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            return inspect(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            return Finding.DAMAGED;
        }
    }

    private static Finding inspect(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES
                || entries.stream().anyMatch(entry -> entry.getSize() > MOST_UNPACKED)
                || entries.stream().mapToLong(ZipArchiveEntry::getSize).sum() > MOST_UNPACKED) {
            return Finding.OVERPACKED;
        }
        if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            return Finding.ENCRYPTED;
        }
        List<ZipArchiveEntry> lists = entries.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(CONTENT_TYPES)).toList();
        if (lists.size() != 1) {
            return Finding.UNKNOWN;
        }
        byte[] xml;
        try (InputStream list = zip.getInputStream(lists.get(0))) {
            xml = list.readNBytes(LONGEST_CONTENT_TYPES + 1);
        }
        if (xml.length > LONGEST_CONTENT_TYPES) {
            return Finding.OVERPACKED;
        }
        return kind(ContentTypes.read(new ByteArrayInputStream(xml)), names(entries));
    }

    private static Finding kind(ContentTypes types, List<String> parts) {
        if (types.haveMacros() || parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
            return Finding.MACROS;
        }
        List<PaperFormat> kinds = types.mainParts().entrySet().stream()
                .filter(main -> parts.contains(main.getKey())).map(main -> main.getValue()).distinct().toList();
        return kinds.size() == 1 ? Finding.of(kinds.get(0)) : Finding.UNKNOWN;
    }

    private static List<String> names(List<ZipArchiveEntry> entries) {
        List<String> names = new ArrayList<>();
        entries.forEach(entry -> names.add("/" + entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
        return names;
    }
}
