package vn.vinhdanh.revocation;

/** The case's process, in the words of this capability. */
public interface RevocationProcess {

    /** Ends the process of a case that is withdrawn. */
    void withdraw(Revocation found, String reason);
}
