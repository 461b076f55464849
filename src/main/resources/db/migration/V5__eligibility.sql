-- What a movement sets for itself, and what the rules of eligibility need to know.

-- Over the quota: told, or stopped. Late at the close of a batch: moved to the next one, or refused.
ALTER TABLE vinhdanh.movement
    ADD COLUMN over_quota text NOT NULL DEFAULT 'FLAG' CHECK (over_quota IN ('FLAG', 'BLOCK')),
    ADD COLUMN late_rule  text NOT NULL DEFAULT 'NEXT_BATCH' CHECK (late_rule IN ('NEXT_BATCH', 'REFUSE'));

-- How many dossiers a unit may submit to one batch; no row: as many as it likes.
CREATE TABLE vinhdanh.movement_quota (
    movement  text NOT NULL REFERENCES vinhdanh.movement,
    kind      text NOT NULL CHECK (kind IN ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD')),
    unit      text NOT NULL DEFAULT '',        -- code of the unit it is for; '': every unit without one of its own
    most      int  NOT NULL CHECK (most >= 0),
    PRIMARY KEY (movement, kind, unit)
);

-- The standing agency of a body: it nominates its own people and then endorses them, which is told to the reviewers.
ALTER TABLE vinhdanh.body ADD COLUMN standing_agency text;           -- code of a unit of the issuer

-- Why the unit declares an exclusion; null where it did not say.
ALTER TABLE vinhdanh.nomination
    ADD COLUMN exclusion_ground text CHECK (exclusion_ground IN ('DISCIPLINE', 'INSPECTION', 'COMPLAINT'));

-- What the rules found, as they stood on the day of submission.
ALTER TABLE vinhdanh.nomination_flag
    ADD COLUMN result     text NOT NULL DEFAULT 'FLAG' CHECK (result IN ('INELIGIBLE', 'HOLD', 'FLAG')),
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to   date,                -- last day, inclusive
    ADD COLUMN numbers    int[];               -- figures of the message: of a quota the dossier's place and the limit
UPDATE vinhdanh.nomination_flag SET result = 'INELIGIBLE' WHERE code <> 'OUTSIDE_MOVEMENT_PERIOD';

CREATE INDEX nomination_of_unit_in_batch ON vinhdanh.nomination (unit_id, movement, batch_number, kind)
    WHERE submitted_at IS NOT NULL;
CREATE INDEX worker_of_unit_in_batch ON vinhdanh.nomination (unit_id, movement, batch_number)
    WHERE submitted_at IS NOT NULL AND kind = 'INDIVIDUAL' AND NOT leader;

-- The flags as they hold now. Whether a unit nominates leaders only depends on what else it has in the batch, which
-- changes after the submission: the rule is kept with each leader, and seen while it is so.
CREATE VIEW vinhdanh.shown_flag AS
SELECT f.* FROM vinhdanh.nomination_flag f
WHERE f.code <> 'LEADER_WITHOUT_WORKERS' OR NOT EXISTS (
    SELECT 1 FROM vinhdanh.nomination n
        JOIN vinhdanh.nomination w ON w.unit_id = n.unit_id AND w.movement = n.movement
            AND w.batch_number = n.batch_number
    WHERE n.id = f.nomination_id AND w.submitted_at IS NOT NULL AND w.kind = 'INDIVIDUAL' AND NOT w.leader
      AND w.stage NOT IN ('WITHDRAWN', 'INELIGIBLE', 'REFUSED'));

CREATE OR REPLACE VIEW vinhdanh.dossier_flag (nomination_id, code, clause) AS
    SELECT nomination_id, code, clause FROM vinhdanh.shown_flag
    UNION ALL
    SELECT nomination_id, 'DUPLICATE_' || sureness, NULL FROM vinhdanh.open_duplicate;
