package vn.vinhdanh.document.template.pdf;

import java.util.List;

/** A row, set. @param least its height in points where that is more than the cells need. @param exact whether no more */
record RowSet(List<CellSet> cells, double least, boolean exact, boolean header, boolean whole, boolean keepWithNext) {

    boolean continuesCells() {
        return cells.stream().anyMatch(CellSet::merged);
    }
}
