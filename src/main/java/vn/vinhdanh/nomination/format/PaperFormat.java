package vn.vinhdanh.nomination.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of file a paper may be. */
public enum PaperFormat {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final List<String> endings;

    PaperFormat(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The name with an ending that is true, so that what is saved opens with the right program: {@code x.docx} of a PDF
     * becomes {@code x.pdf}; an ending that is none of ours stays part of the name, {@code x.html.pdf}.
     *
     * @param longest most characters of the result; what is too long loses the end of its name, never its ending
     */
    public String trueName(String name, int longest) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean ours = dot > 0 && Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
        String stem = ours ? name.substring(0, dot) : name;
        String tail = ours && endings.contains(ending) ? name.substring(dot) : "." + endings.get(0);
        return cut(stem, longest - tail.length()) + tail;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }
}
