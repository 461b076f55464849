-- Due dates in working days: the calendar as the office keeps it, the recomputing of open due dates, the daily digest,
-- and the clock of a review that stops while the unit has the dossier.

-- Who says so: the shipped file, or a person. What a person has set or taken out, the file leaves alone; a day taken
-- out stays as a row, so that the file does not bring it back.
ALTER TABLE vinhdanh.holiday
    ADD COLUMN source  text NOT NULL DEFAULT 'SHIPPED' CHECK (source IN ('SHIPPED', 'PERSON')),
    ADD COLUMN removed boolean NOT NULL DEFAULT false;

-- One row: raised by every change of the days, so that each node notices what another one changed.
CREATE TABLE vinhdanh.calendar_version (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version   bigint NOT NULL
);
INSERT INTO vinhdanh.calendar_version (version) VALUES (1);

-- One row: how far the open due dates have been brought to a version of the calendar. Tasks are taken in the order of
-- their ids, chunk by chunk; a node that dies leaves the place where the next one goes on.
CREATE TABLE vinhdanh.due_date_run (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version    bigint NOT NULL,           -- of the calendar this run is for
    after_task text NOT NULL DEFAULT '',  -- the last task looked at
    looked_at  bigint NOT NULL DEFAULT 0,
    changed    bigint NOT NULL DEFAULT 0, -- tasks that got another due date
    finished   boolean NOT NULL
);
INSERT INTO vinhdanh.due_date_run (version, finished) VALUES (0, true);

-- The working days on which the digests have been written.
CREATE TABLE vinhdanh.digest_day (
    day         date PRIMARY KEY,
    written_at  timestamptz NOT NULL,
    mails       int NOT NULL
);

-- Whether a person set the day: it is then no matter of the calendar.
ALTER TABLE vinhdanh.nomination ADD COLUMN supplement_by_set boolean NOT NULL DEFAULT false;

-- A review that was interrupted by a return: so many working days are left to it when the dossier is back.
CREATE TABLE vinhdanh.nomination_clock (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    stage         text NOT NULL CHECK (stage IN ('DISTRICT_REVIEW', 'APPRAISAL')),
    days_left     int NOT NULL CHECK (days_left > 0),
    stopped_at    timestamptz NOT NULL,
    PRIMARY KEY (nomination_id, stage)
);

-- Reminders were two timers a task; the digest reads the tasks themselves. The engine's tables are there only where an
-- earlier version has run.
DO $$
BEGIN
    IF to_regclass('public.act_ru_job') IS NOT NULL THEN
        DELETE FROM public.act_ru_incident i USING public.act_ru_job j
        WHERE i.configuration_ = j.id_ AND j.handler_type_ = 'timer-task-listener';
        DELETE FROM public.act_ru_job WHERE handler_type_ = 'timer-task-listener';
    END IF;
END
$$;
