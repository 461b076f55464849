package vn.vinhdanh.integrity;

/**
 * What is asked of the database; every row of the answer is a finding.
 *
 * @param sql gives {@code subject} and {@code detail}; may use {@code :now} (timestamptz) and {@code :hourAgo}
 */
public record Question(Kind kind, String sql) {
}
