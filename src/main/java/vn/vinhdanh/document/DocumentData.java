package vn.vinhdanh.document;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What a document says, as plain text by placeholder.
 *
 * @param issuer code of the issuer whose template is taken
 * @param texts  by placeholder of the kind; a line feed begins a new line; a missing or null one is written as nothing
 * @param tables the rows by table of the kind
 */
public record DocumentData(DocumentKind kind, String issuer, Map<String, String> texts, Map<String, Rows> tables) {

    /** A heading between rows, such as the unit's name above its lines, is a row with this column and no other. */
    public static final String HEADING = "nhom";

    /** The rows of a table, given one by one so that fifty thousand need no memory; they can be asked for again. */
    @FunctionalInterface
    public interface Rows {

        /** Gives each row: texts by column. */
        void forEach(Consumer<Map<String, String>> row);
    }
}
