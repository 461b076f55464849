package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;

/** The grounds of revocation, by the rules of the day. */
@Repository
public class RevocationGrounds {

    private final JdbcClient db;
    private final OfficeTime time;

    RevocationGrounds(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    /** Those in effect today. */
    public List<Ground> today() {
        LocalDate today = time.today();
        return db.sql("SELECT id, code, title, source FROM vinhdanh.revocation_ground "
                + "WHERE valid_from <= :today AND coalesce(valid_to, 'infinity') >= :today ORDER BY position")
                .param("today", today).query(Ground.class).list();
    }

    Optional<Ground> find(String code) {
        return today().stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
