package vn.vinhdanh.workflow.engine;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** A list of texts as one parameter of a statement, {@code text[]}; it is never read back. */
public class TextArray extends BaseTypeHandler<List<String>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int at, List<String> texts, JdbcType type)
            throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts.toArray()));
    }

    @Override
    public List<String> getNullableResult(ResultSet rows, String column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> getNullableResult(ResultSet rows, int column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException();
    }
}
