package vn.vinhdanh.organization;

/** Gives the caller of the running request, or {@link Caller#SYSTEM} outside of one. */
public interface CurrentCaller {

    Caller get();
}
