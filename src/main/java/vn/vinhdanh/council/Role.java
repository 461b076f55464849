package vn.vinhdanh.council;

/** What a member is in a session. Chair and secretary vote like every other and conduct the session. */
public enum Role {
    CHAIR, SECRETARY, MEMBER
}
