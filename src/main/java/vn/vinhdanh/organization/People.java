package vn.vinhdanh.organization;

/** Names of those who sign in. */
public interface People {

    /** Họ, đệm and tên as Vietnamese write them, or the id of a user who is no more. */
    String nameOf(String user);
}
