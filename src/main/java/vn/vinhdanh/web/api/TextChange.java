package vn.vinhdanh.web.api;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of a text that stayed, went or came. Word by word: a reader looks for words, not for letters. */
record TextChange(Kind change, String text) {

    enum Kind { SAME, REMOVED, ADDED }

    /** Numbers and dates as they are written, words in any script, single signs, and the space between them. */
    private static final Pattern TOKEN = Pattern.compile("\\p{N}+(?:[.,/:-]\\p{N}+)*(?![\\p{L}\\p{M}])"
            + "|[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    /** The pieces in reading order; those that went or stayed make the old text, those that came or stayed the new. */
    static List<TextChange> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        Pieces pieces = new Pieces();
        int reached = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            pieces.same(old.subList(reached, delta.getSource().getPosition()));
            pieces.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            reached = delta.getSource().getPosition() + delta.getSource().size();
        }
        pieces.same(old.subList(reached, old.size()));
        return pieces.end();
    }

    private static List<String> tokens(String text) {
        return text == null ? List.of() : TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Puts tokens together; a mere space between two changes belongs to them, so that a phrase stays one piece. */
    private static final class Pieces {

        private final List<TextChange> all = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private String space = "";

        void same(List<String> tokens) {
            String text = String.join("", tokens);
            boolean amidChanges = !removed.isEmpty() || !added.isEmpty();
            if (amidChanges && text.isBlank()) {
                space = text;
            } else if (!text.isEmpty()) {
                flush();
                add(Kind.SAME, new StringBuilder(text));
            }
        }

        void changed(List<String> old, List<String> now) {
            removed.append(space).append(String.join("", old));
            added.append(space).append(String.join("", now));
            space = "";
        }

        List<TextChange> end() {
            flush();
            return List.copyOf(all);
        }

        private void flush() {
            String behind = blankEndOfBoth() + space;
            add(Kind.REMOVED, removed);
            add(Kind.ADDED, added);
            add(Kind.SAME, new StringBuilder(behind));
            space = "";
        }

        /** Takes the space off that both end with: it has not changed. */
        private String blankEndOfBoth() {
            int length = 0;
            while (length < Math.min(removed.length(), added.length())
                    && Character.isWhitespace(removed.charAt(removed.length() - 1 - length))
                    && removed.charAt(removed.length() - 1 - length) == added.charAt(added.length() - 1 - length)) {
                length++;
            }
            String end = removed.substring(removed.length() - length);
            removed.setLength(removed.length() - length);
            added.setLength(added.length() - length);
            return end;
        }

        private void add(Kind kind, StringBuilder text) {
            if (text.isEmpty()) {
                return;
            }
            TextChange last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.change() == kind) {
                all.set(all.size() - 1, new TextChange(kind, last.text() + text));
            } else {
                all.add(new TextChange(kind, text.toString()));
            }
            text.setLength(0);
        }
    }
}
