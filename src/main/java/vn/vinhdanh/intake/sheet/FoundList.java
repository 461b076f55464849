package vn.vinhdanh.intake.sheet;

/**
 * Where the list is in its file.
 *
 * @param part       of the sheet
 * @param headingRow Excel's row number
 * @param reasons    the column for reasons, from 0: that of an earlier copy, or the first after all that is there
 * @param again      whether an earlier copy has been there
 */
record FoundList(String part, int headingRow, int reasons, boolean again) {

    static FoundList in(ExcelFile file, WorkbookParts workbook, SheetLimits limits) {
        SharedTexts shared = SharedTexts.of(file, workbook, limits.mostText());
        for (WorkbookParts.Sheet sheet : workbook.sheets()) {
            if (!sheet.hidden()) {
                ListTable table = new ListTable(row -> { });
                file.parse(sheet.part(), new SheetXml(shared, table));
                if (table.found()) {
                    return found(sheet.part(), table);
                }
            }
        }
        throw FileRefusals.of("intake.file.no-headings");
    }

    private static FoundList found(String part, ListTable table) {
        Integer earlier = table.columns().get(Heading.REASON);
        int reasons = earlier != null ? earlier : table.lastColumn() + 1;
        if (reasons >= CellAddress.MOST_COLUMNS) {
            throw FileRefusals.of("intake.file.no-room");
        }
        return new FoundList(part, table.headingRow(), reasons, earlier != null);
    }
}
