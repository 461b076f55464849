package vn.vinhdanh.document.template;

/** Takes a filled document piece by piece, in its order; a long table comes row by row and is never held whole. */
public interface FilledContent {

    /** A paragraph without placeholders. One with {@code w:sectPr} ends its section. */
    void paragraph(Block.Paragraph paragraph);

    /** A table begins; its own rows are those of the template and do not count. */
    void tableStart(Block.Table table);

    void row(Block.Row row);

    void tableEnd();
}
