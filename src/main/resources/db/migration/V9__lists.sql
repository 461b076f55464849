-- Two people at one list lose nothing of each other's: every change of its lines has a number, says who made it and
-- when, and keeps what stood there before.

ALTER TABLE vinhdanh.decision_list ADD COLUMN revision int NOT NULL DEFAULT 0;     -- of its last change

-- The revision in which each field of a line was last changed; 0: not since the list was compiled.
ALTER TABLE vinhdanh.decision_line
    ADD COLUMN home_affairs_revision       int NOT NULL DEFAULT 0,
    ADD COLUMN steering_committee_revision int NOT NULL DEFAULT 0,
    ADD COLUMN outcome_revision            int NOT NULL DEFAULT 0;

-- One act: this field of so many lines was set to this value.
CREATE TABLE vinhdanh.list_change (
    list_id    bigint NOT NULL REFERENCES vinhdanh.decision_list,
    revision   int NOT NULL,
    field      text NOT NULL CHECK (field IN ('HOME_AFFAIRS_OPINION', 'STEERING_COMMITTEE_OPINION', 'OUTCOME')),
    value      text,                           -- null: taken back
    reason     text,
    lines      int NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (list_id, revision)
);

-- What a line said before that act.
CREATE TABLE vinhdanh.line_change (
    list_id       bigint NOT NULL,
    revision      int NOT NULL,
    nomination_id bigint NOT NULL,
    value         text,
    reason        text,
    PRIMARY KEY (list_id, nomination_id, revision)
);

-- What a movement pays where the province pays otherwise than the decree: it goes before the table prize-money.
CREATE TABLE vinhdanh.movement_prize (
    movement   text NOT NULL,
    award_form text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD')),
    amount     bigint NOT NULL CHECK (amount >= 0),            -- đồng
    basis      text,                           -- the decision that says so
    PRIMARY KEY (movement, award_form, kind),
    FOREIGN KEY (movement, award_form) REFERENCES vinhdanh.award_form
);
