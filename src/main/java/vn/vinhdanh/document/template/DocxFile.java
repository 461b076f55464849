package vn.vinhdanh.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A DOCX unpacked, within bounds: templates are small, and a small file can unpack to gigabytes.
 *
 * @param parts by name
 * @param main  name of the part with the text
 */
record DocxFile(Map<String, byte[]> parts, String main) {

    private static final int MOST_PARTS = 500;
    private static final int LARGEST = 64 << 20;
    private static final int LARGEST_XML = 8 << 20;

    static DocxFile read(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            long total = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    byte[] content = content(zip, entry);
                    total += content.length;
                    if (total > LARGEST || parts.size() >= MOST_PARTS
                            || parts.put(entry.getName(), content) != null) {
                        throw new BadTemplate("document.template.overpacked");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BadTemplate("document.template.not-docx");
        }
        String main = Relations.of("", parts).all().stream().filter(r -> r.type().equals("officeDocument"))
                .map(r -> Relations.resolve("", r.target())).filter(parts::containsKey).findFirst()
                .orElseThrow(() -> new BadTemplate("document.template.not-docx"));
        return new DocxFile(parts, main);
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        int most = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels") ? LARGEST_XML : LARGEST;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new BadTemplate("document.template.overpacked");
            }
            return content;
        }
    }

    /** The root element of a part. */
    org.w3c.dom.Element xml(String part) {
        return Xml.parse(part, parts.get(part));
    }
}
