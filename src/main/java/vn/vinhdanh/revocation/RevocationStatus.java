package vn.vinhdanh.revocation;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. */
public enum RevocationStatus {
    /** Written down, not proposed yet: nobody but its author knows of it. */
    PREPARED,
    /** With the leaders of Sở Nội vụ. */
    PROPOSED,
    /** Back with Sở Nội vụ, to be mended. */
    RETURNED,
    /** With the chairman. */
    ENDORSED,
    /** With văn thư. */
    SIGNED,
    /** The decision has its number; what follows from it is being written. */
    ISSUED,
    /** The award is revoked; money or sheet is still out. */
    RETURNING,
    REVOKED, CORRECTED, KEPT, WITHDRAWN;

    private static final Set<RevocationStatus> EDITABLE = EnumSet.of(PREPARED, RETURNED);
    private static final Set<RevocationStatus> UNDECIDED = EnumSet.of(PROPOSED, RETURNED, ENDORSED);

    /** Sở Nội vụ may change what is proposed. */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Nothing has been decided: the proposal can be withdrawn. */
    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }
}
