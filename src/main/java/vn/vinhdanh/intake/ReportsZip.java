package vn.vinhdanh.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.refusal.Refusal;

/**
 * Reads a zip of reports, one file at a time. Nothing is ever written under a name of the zip, and nothing is unpacked
 * beyond the limits: a few kilobytes can be packed to unpack for hours.
 */
@Component
class ReportsZip {

    /** What systems put into a zip of their own accord. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini", ".ds_store");
    /** Old zips name files in the code page of their machine; this is the Vietnamese one. */
    private static final Charset VIETNAMESE_CODE_PAGE = Charset.forName("windows-1258");

    private final IntakeProperties limits;
    private final PaperLimits papers;

    ReportsZip(IntakeProperties limits, PaperLimits papers) {
        this.limits = limits;
        this.papers = papers;
    }

    /**
     * @param name    without folders, NFC
     * @param content null where the file is larger than a paper may be
     */
    record Report(String name, byte[] content) {
    }

    /** @throws Refusal invalid, where the file is no zip, is encrypted, or goes beyond a limit */
    void read(Path file, Consumer<Report> reports) {
        try (ZipFile zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).get()) {
            long unpacked = 0;
            int files = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = plainName(entry);
                if (name == null) {
                    continue;
                }
                if (++files > limits.mostReports()) {
                    throw Refusal.invalid("papers", "intake.papers.too-many", limits.mostReports());
                }
                if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                    throw Refusal.invalid("papers", "intake.papers.encrypted", name);
                }
                byte[] content = content(zip, entry, papers.largest());
                unpacked += content == null ? papers.largest().toBytes() : content.length;
                if (unpacked > limits.mostReportsUnpacked().toBytes()) {
                    throw Refusal.invalid("papers", "intake.papers.too-large",
                            limits.mostReportsUnpacked().toMegabytes());
                }
                reports.accept(new Report(name, content));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refusal.invalid("papers", "intake.papers.unreadable");
        }
    }

    /** The content, or null where it is larger than the limit: read no further than that. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, DataSize limit) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                content.write(buffer, 0, read);
                if (content.size() > limit.toBytes()) {
                    return null;
                }
            }
        }
        return content.toByteArray();
    }

    /** The last part of the path; null for folders and for what is nobody's report. */
    private static String plainName(ZipArchiveEntry entry) {
        String path = name(entry).replace('\\', '/');
        if (entry.isDirectory() || path.endsWith("/") || path.startsWith("__MACOSX/") || path.contains("/__MACOSX/")) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1).strip();
        boolean ofTheSystem = name.isEmpty() || name.startsWith(".") || name.startsWith("~$")
                || OF_THE_SYSTEM.contains(name.toLowerCase(Locale.ROOT));
        return ofTheSystem ? null : name;
    }

    /** Names are UTF-8 where the zip says so, and often where it does not. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getName();
        if (raw != null && !entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            try {
                name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException noUtf8) {
                name = new String(raw, VIETNAMESE_CODE_PAGE);
            }
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
