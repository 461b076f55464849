package vn.vinhdanh.document.template.pdf;

import java.util.List;

/**
 * A row, set.
 *
 * @param least        its height in points where that is more than the cells need
 * @param exact        whether it is no higher whatever its cells need
 * @param header       whether it is part of the heading that is repeated on each page
 * @param whole        whether it is not divided between pages
 * @param keepWithNext whether it must not be the last on its page
 */
record RowSet(List<CellSet> cells, double least, boolean exact, boolean header, boolean whole, boolean keepWithNext) {

    boolean continuesCells() {
        return cells.stream().anyMatch(CellSet::merged);
    }
}
