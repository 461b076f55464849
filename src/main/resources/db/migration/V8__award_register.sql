-- The register stands by itself: an award keeps the names as they were on its day, whatever becomes of units, movements
-- and dossiers. Decisions are numbered in one row, whether they award, revoke or correct.

ALTER TABLE vinhdanh.decision
    ALTER COLUMN list_id DROP NOT NULL,
    ADD COLUMN kind text NOT NULL DEFAULT 'AWARD' CHECK (kind IN ('AWARD', 'REVOCATION', 'CORRECTION')),
    ADD CONSTRAINT decision_on_a_list CHECK ((kind = 'AWARD') = (list_id IS NOT NULL));

ALTER TABLE vinhdanh.award
    ALTER COLUMN certificate_number DROP NOT NULL,      -- a higher authority's award has no certificate of ours
    ADD COLUMN issuer           text REFERENCES vinhdanh.issuer,
    ADD COLUMN movement         text REFERENCES vinhdanh.movement,
    ADD COLUMN year             int,                    -- of the decision
    ADD COLUMN serial           int,                    -- in the issuer's register of that year; null: a higher authority's
    ADD COLUMN kind             text CHECK (kind IN ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD')),
    ADD COLUMN recipient        text,                   -- the name as awarded, or as corrected since
    ADD COLUMN unit_name        text,                   -- of the nominating unit, on the day of the decision
    ADD COLUMN content          text,
    ADD COLUMN content_title    text,
    ADD COLUMN award_form       text,
    ADD COLUMN award_form_title text,
    ADD COLUMN prize            bigint CHECK (prize >= 0),      -- đồng; null: no prize is known
    ADD COLUMN status           text NOT NULL DEFAULT 'VALID' CHECK (status IN ('VALID', 'REVOKED'));

UPDATE vinhdanh.award a SET
    issuer = n.issuer, movement = n.movement, year = extract(YEAR FROM a.awarded_on)::int,
    serial = CASE WHEN a.decision_id IS NOT NULL THEN substring(a.certificate_number FROM '(\d+)$')::int END,
    certificate_number = CASE WHEN a.decision_id IS NOT NULL THEN a.certificate_number END,
    kind = n.kind, recipient = n.name, unit_name = u.name, content = n.content, content_title = c.title,
    award_form = n.award_form, award_form_title = f.title
FROM vinhdanh.nomination n
JOIN vinhdanh.unit u ON u.id = n.unit_id
LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
WHERE n.id = a.nomination_id;

ALTER TABLE vinhdanh.award
    ALTER COLUMN issuer SET NOT NULL, ALTER COLUMN movement SET NOT NULL, ALTER COLUMN year SET NOT NULL,
    ALTER COLUMN kind SET NOT NULL, ALTER COLUMN recipient SET NOT NULL, ALTER COLUMN unit_name SET NOT NULL,
    ADD CONSTRAINT award_serial UNIQUE (issuer, year, serial);
CREATE INDEX award_by_decision ON vinhdanh.award (decision_id, serial);
CREATE INDEX award_by_movement ON vinhdanh.award (movement, awarded_on);
