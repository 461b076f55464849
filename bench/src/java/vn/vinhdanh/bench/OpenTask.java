package vn.vinhdanh.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Stands for the reviewer's list, on both sides with the same select: the id of the one open task of a dossier. */
final class OpenTask {

    private OpenTask() {
    }

    static String of(DataSource dataSource, String businessKey) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT t.id_ FROM act_ru_execution e JOIN act_ru_task t ON t.proc_inst_id_ = e.id_
                        WHERE e.business_key_ = ?""")) {
            statement.setString(1, businessKey);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No task of " + businessKey);
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
