package vn.vinhdanh.council;

/**
 * A member as of the opening of the session.
 *
 * @param attendance null: has not voted yet
 * @param paper      number of the written opinion
 */
public record SessionMember(String member, String name, Role role, Attendance attendance, String paper) {

    public boolean hasVoted() {
        return attendance == Attendance.PRESENT || attendance == Attendance.WRITTEN;
    }

    public boolean conducts() {
        return role != Role.MEMBER;
    }
}
