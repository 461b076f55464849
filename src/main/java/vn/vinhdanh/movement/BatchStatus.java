package vn.vinhdanh.movement;

/**
 * How far the process of a batch has come. Which batch a dossier belongs to follows from its interval, not from this.
 */
public enum BatchStatus {
    PLANNED, OPEN, CLOSED, COMPILED, DECIDED, EMPTY
}
