package vn.vinhdanh.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text made to fit a box: as large as it may be, and smaller or on more lines until all of it is inside. It is never
 * cut.
 *
 * @param size of the letters, in points
 */
record FittedText(List<String> lines, double size) {

    /** Height of a line for letters of one point: Vietnamese capitals carry two marks above them. */
    static final double LEADING = 1.25;

    private static final double STEP = 0.5;
    private static final double SMALLEST = 1;

    /**
     * @param width   of the box, in points
     * @param largest size of letters, in points
     */
    static FittedText of(String text, Face face, double width, double height, double largest) {
        for (double size = largest; size > SMALLEST; size -= STEP) {
            List<String> lines = wrapped(text, face, width / size);
            if (lines.size() * LEADING * size <= height || lines.size() == 1 && size <= height) {
                return new FittedText(balanced(text, face, width / size, lines), size);
            }
        }
        return new FittedText(wrapped(text, face, width / SMALLEST), SMALLEST);
    }

    /** The same number of lines, as equal as they get: no single word is left on the last one. */
    private static List<String> balanced(String text, Face face, double width, List<String> lines) {
        if (lines.size() == 1 || text.contains("\n")) {
            return lines;
        }
        List<String> best = lines;
        double longest = Stream.of(text.split(" +")).mapToDouble(face::width).max().orElse(0);
        double narrow = Math.min(width, Math.max(width / lines.size(), longest));
        double wide = width;
        for (int round = 0; round < 8; round++) {
            double middle = (narrow + wide) / 2;
            List<String> tried = wrapped(text, face, middle);
            if (tried.size() == lines.size()) {
                best = tried;
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return best;
    }

    /** @param width for letters of one point */
    private static List<String> wrapped(String text, Face face, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (String word : paragraph.strip().split(" +")) {
                for (String piece : pieces(word, face, width)) {
                    double more = face.width(piece);
                    double space = line.isEmpty() ? 0 : face.width(" ");
                    if (!line.isEmpty() && used + space + more > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                        space = 0;
                    }
                    line.append(space > 0 ? " " : "").append(piece);
                    used += space + more;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word longer than the line is broken anywhere. */
    private static List<String> pieces(String word, Face face, double width) {
        if (face.width(word) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        word.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (!piece.isEmpty() && face.width(piece + letter) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(letter);
        });
        pieces.add(piece.toString());
        return pieces;
    }
}
