package vn.vinhdanh.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signature in a PDF covers, found in the bytes themselves. A PDF need not be understood for it, so a file made
 * to trouble a reader troubles nobody here; and what is read is what is covered.
 *
 * @param length of the covered part before the signature
 * @param second where the covered part after it begins
 * @param end    where that ends
 * @param cms    the signature; null where the file does not hold together
 * @param time   when it was made, as the signer wrote beside it in the form of PDF; null where nothing is written
 */
record SignedRange(byte[] file, int length, int second, int end, byte[] cms, String time) {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s{0,20}\\[\\s{0,20}(\\d{1,10})\\s{1,20}(\\d{1,10})\\s{1,20}(\\d{1,10})"
                    + "\\s{1,20}(\\d{1,10})\\s{0,20}]");
    /** Any of these is a trace of a signature. */
    private static final Pattern TRACE = Pattern.compile("/ByteRange|/ETSI\\.CAdES|/adbe\\.pkcs7|/Type\\s{0,5}/Sig\\b");
    private static final Pattern TIME = Pattern.compile("/M\\s{0,5}\\((D:[0-9+'Z-]{4,30})\\)");
    private static final int MOST = 20;
    private static final int NEAR = 4_000;

    /** In the order of what they cover; too many, or one that is none, is one without a signature. */
    static List<SignedRange> in(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<SignedRange> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        int found = 0;
        while (range.find() && found++ < MOST) {
            ranges.add(of(file, text, Long.parseLong(range.group(1)), Long.parseLong(range.group(2)),
                    Long.parseLong(range.group(3)), Long.parseLong(range.group(4))));
        }
        boolean damaged = found > MOST || found == 0 && TRACE.matcher(text).find();
        if (damaged) {
            ranges.add(broken());
        }
        ranges.sort((one, other) -> Integer.compare(one.end, other.end));
        return ranges;
    }

    private static SignedRange broken() {
        return new SignedRange(new byte[0], 0, 0, 0, null, null);
    }

    private static SignedRange of(byte[] file, String text, long start, long length, long second, long rest) {
        long end = second + rest;
        if (start != 0 || length >= second || end > file.length || second > file.length) {
            return broken();
        }
        // Between the two parts stands nothing but the signature in hexadecimal digits.
        String gap = text.substring((int) length, (int) second);
        byte[] cms = gap.length() > 4 && gap.startsWith("<") && gap.endsWith(">")
                ? alone(gap.substring(1, gap.length() - 1)) : null;
        return new SignedRange(file, (int) length, (int) second, (int) end, cms,
                time(text, (int) length, (int) second));
    }

    /** From the object that the signature stands in. */
    private static String time(String text, int length, int second) {
        int from = Math.max(text.lastIndexOf(" obj", length), length - NEAR);
        int to = text.indexOf("endobj", second);
        String object = text.substring(Math.max(from, 0), length)
                + text.substring(second, to < 0 ? second : Math.min(to, second + NEAR));
        Matcher time = TIME.matcher(object);
        return time.find() ? time.group(1) : null;
    }

    /** Everything but the signature itself, up to the end of what is covered. */
    byte[] covered() {
        byte[] covered = Arrays.copyOf(file, length + end - second);
        System.arraycopy(file, second, covered, length, end - second);
        return covered;
    }

    /** The signature without the room left after it, in which there must be nothing; null where there is something. */
    private static byte[] alone(String digits) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            return null;
        }
        int length = derLength(bytes);
        if (length < 0 || length > bytes.length) {
            return null;
        }
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return null;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Of the sequence that the bytes begin with, its head included; -1 where they begin with none. */
    private static int derLength(byte[] bytes) {
        if (bytes.length < 6 || bytes[0] != 0x30) {
            return -1;
        }
        int first = bytes[1] & 0xFF;
        if (first < 0x80) {
            return 2 + first;
        }
        int count = first & 0x7F;
        if (count < 1 || count > 3) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | bytes[2 + i] & 0xFF;
        }
        return 2 + count + length;
    }
}
