package vn.vinhdanh.integrity;

import java.util.List;

/** One part of the check. It runs in the check's read-only transaction, on the one snapshot that all parts see. */
public interface Inspection {

    /** @param files also compare every stored file with its checksum and the journal with its seals: reads all */
    List<Finding> findings(boolean files);
}
