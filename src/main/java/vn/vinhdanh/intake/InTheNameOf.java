package vn.vinhdanh.intake;

/** Lets the system go on with what a person has asked for: as that person, with the rights held now. */
public interface InTheNameOf {

    /** @param user the person, who is the caller while the work runs */
    void run(String user, Runnable work);
}
