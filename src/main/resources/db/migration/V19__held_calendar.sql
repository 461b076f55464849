-- The version of the calendar, kept from changing until the transaction ends: the lock and the reading in one round
-- trip, asked for at the beginning of every task. VOLATILE, so that the second statement sees what was committed while
-- the first one waited.
CREATE FUNCTION vinhdanh.held_calendar_version(lock bigint) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock);
    RETURN (SELECT version FROM vinhdanh.calendar_version);
END $$;
