-- Dossiers of one movement get their numbers in order, without a gap, and without one waiting for the other's end: whoever
-- had to wait for a number takes some more, and leaves them here for those who come meanwhile. One that is undone comes
-- back. A number is either here or a dossier's.
CREATE TABLE vinhdanh.spare_serial (
    movement text NOT NULL REFERENCES vinhdanh.movement,
    serial   bigint NOT NULL,
    PRIMARY KEY (movement, serial)
);

-- The number of the next dossier; null where there is no such movement.
CREATE FUNCTION vinhdanh.next_dossier_serial(p_movement text) RETURNS bigint
    LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
        v_more constant bigint := 50;
        v_serial bigint;
    BEGIN
        DELETE FROM vinhdanh.spare_serial s WHERE s.movement = p_movement AND s.serial = (
            SELECT o.serial FROM vinhdanh.spare_serial o WHERE o.movement = p_movement
            ORDER BY o.serial LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING s.serial INTO v_serial;
        IF FOUND THEN
            RETURN v_serial;
        END IF;
        PERFORM FROM vinhdanh.movement WHERE code = p_movement FOR NO KEY UPDATE SKIP LOCKED;
        IF FOUND THEN
            UPDATE vinhdanh.movement SET next_serial = next_serial + 1 WHERE code = p_movement
                RETURNING next_serial - 1 INTO v_serial;
        ELSE
            UPDATE vinhdanh.movement SET next_serial = next_serial + 1 + v_more WHERE code = p_movement
                RETURNING next_serial - 1 - v_more INTO v_serial;
            INSERT INTO vinhdanh.spare_serial (movement, serial)
                SELECT p_movement, v_serial + i FROM generate_series(1, v_more) i WHERE v_serial IS NOT NULL;
        END IF;
        RETURN v_serial;
    END $$;
