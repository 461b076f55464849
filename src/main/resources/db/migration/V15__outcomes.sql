-- Every outcome to its end: ad hoc lists of one or several names, what is forwarded to a higher authority and its answer,
-- what a unit is asked to commend itself.

-- Ad hoc lists (khen đột xuất) ------------------------------------------------------------------------------------

ALTER TABLE vinhdanh.decision_list
    ADD COLUMN occasion    text,               -- ad hoc: "Dập ổ dịch chợ Mỹ Xuyên 15/12"
    ADD COLUMN request_key text;               -- ad hoc: Idempotency-Key of the request that gathered it
CREATE UNIQUE INDEX decision_list_by_request ON vinhdanh.decision_list (movement, request_key)
    WHERE request_key IS NOT NULL;

-- A dossier is on one list at a time, whoever compiles and gathers at the same moment.
CREATE UNIQUE INDEX one_open_line ON vinhdanh.decision_line (nomination_id) WHERE announced_at IS NULL;

-- An urgent dossier that waits to be gathered with others of its occasion; its batch's list takes it at the latest.
CREATE TABLE vinhdanh.gathering (
    nomination_id bigint PRIMARY KEY REFERENCES vinhdanh.nomination,
    occasion      text NOT NULL,
    asked_by      text NOT NULL,
    asked_at      timestamptz NOT NULL
);

-- A dossier may be deferred from an ad hoc list and from the list of its batch: once from each list.
ALTER TABLE vinhdanh.carry_over ADD COLUMN list_id bigint REFERENCES vinhdanh.decision_list;
UPDATE vinhdanh.carry_over o SET list_id = d.id
FROM vinhdanh.decision_list d JOIN vinhdanh.batch b ON b.id = d.batch_id
JOIN vinhdanh.decision_line l ON l.list_id = d.id
WHERE o.reason = 'DEFERRED' AND l.nomination_id = o.nomination_id AND l.outcome = 'DEFER' AND b.number = o.from_batch;
ALTER TABLE vinhdanh.carry_over DROP CONSTRAINT carry_over_pkey;
CREATE UNIQUE INDEX carry_over_once ON vinhdanh.carry_over (nomination_id, from_batch, reason, coalesce(list_id, 0));

-- Forwarded up (trình cấp trên) -----------------------------------------------------------------------------------

-- Who is named when Sở Nội vụ chooses; any other can be written in.
CREATE TABLE vinhdanh.higher_authority (
    name     text PRIMARY KEY,
    position int NOT NULL
);
INSERT INTO vinhdanh.higher_authority (name, position) VALUES
    ('Thủ tướng Chính phủ', 1), ('Chủ tịch nước', 2), ('Bộ Y tế', 3), ('Bộ Quốc phòng', 4), ('Bộ Công an', 5),
    ('Bộ Nội vụ', 6), ('Bộ Lao động - Thương binh và Xã hội', 7), ('Bộ Giáo dục và Đào tạo', 8),
    ('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 9);

-- To whom a dossier is forwarded and for what, and the tờ trình with which it was sent.
CREATE TABLE vinhdanh.forwarding (
    nomination_id bigint PRIMARY KEY REFERENCES vinhdanh.nomination,
    authority     text NOT NULL,
    award_form    text NOT NULL,               -- "Bằng khen của Thủ tướng Chính phủ"
    number        text,                        -- of the tờ trình; null: not sent yet
    sent_on       date,
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CHECK ((number IS NULL) = (sent_on IS NULL))
);

-- What the higher authority answered.
CREATE TABLE vinhdanh.higher_decision (
    nomination_id bigint PRIMARY KEY REFERENCES vinhdanh.nomination,
    outcome       text NOT NULL CHECK (outcome IN ('AWARD', 'DECLINE')),
    number        text,
    date          date,
    authority     text,
    award_form    text,
    reason        text,
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CHECK (outcome = 'DECLINE' OR (number IS NOT NULL AND date IS NOT NULL))
);

-- An award of a higher authority has its form and no certificate, serial or prize of ours.
ALTER TABLE vinhdanh.award
    ADD COLUMN higher_authority  text,
    ADD COLUMN higher_award_form text;

-- Given down (chuyển cấp dưới tặng Giấy khen) ---------------------------------------------------------------------

-- What the unit did: it gave its own Giấy khen by a decision of its own, or it says why not. No row: still open.
CREATE TABLE vinhdanh.lower_award (
    nomination_id bigint PRIMARY KEY REFERENCES vinhdanh.nomination,
    given         boolean NOT NULL,
    number        text,                        -- of the unit's decision
    date          date,
    reason        text,
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CHECK (CASE WHEN given THEN number IS NOT NULL AND date IS NOT NULL ELSE reason IS NOT NULL END)
);
CREATE INDEX nomination_given_down ON vinhdanh.nomination (issuer, id) WHERE stage = 'GIVEN_DOWN';
