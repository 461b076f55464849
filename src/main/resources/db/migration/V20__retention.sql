-- How long what is personal is kept, and what is kept beyond its term because somebody asked for it (thanh tra, a court).

CREATE TABLE vinhdanh.legal_hold (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject        text NOT NULL,             -- code of a dossier, or of a movement: all its dossiers
    issuer         text NOT NULL REFERENCES vinhdanh.issuer,
    reason         text NOT NULL,
    placed_at      timestamptz NOT NULL,
    placed_by      text NOT NULL,
    released_at    timestamptz,
    released_by    text,
    release_reason text
);
CREATE UNIQUE INDEX one_hold_at_a_time ON vinhdanh.legal_hold (subject) WHERE released_at IS NULL;

ALTER TABLE vinhdanh.nomination ADD COLUMN erased_at timestamptz;          -- its term is over: code, unit and dates are left
ALTER TABLE vinhdanh.nomination_import ADD COLUMN erased_at timestamptz;
ALTER TABLE vinhdanh.mail_outbox ADD COLUMN erased_at timestamptz;

-- The dossiers that a hold keeps.
CREATE VIEW vinhdanh.held_nomination (nomination_id, code) AS
    SELECT n.id, n.code FROM vinhdanh.nomination n
    WHERE EXISTS (SELECT FROM vinhdanh.legal_hold h
                  WHERE h.released_at IS NULL AND h.subject IN (n.code, n.movement));
