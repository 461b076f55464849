-- An award is revoked, or a name on it is put right, by a decision of its own. What was decided before stays as it was.

ALTER TABLE vinhdanh.movement ADD COLUMN next_revocation_serial bigint NOT NULL DEFAULT 1;

-- Why an award may be revoked: the clauses with their dates of effect. A province adds or changes rows here.
CREATE TABLE vinhdanh.revocation_ground (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL CHECK (code ~ '^[A-Z_]+$'),
    position   int  NOT NULL,
    title      text NOT NULL,                  -- as the decision says it
    source     text NOT NULL,                  -- the clause
    valid_from date NOT NULL,
    valid_to   date,
    CHECK (valid_to >= valid_from),
    EXCLUDE USING gist (code public.gist_text_ops WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO vinhdanh.revocation_ground (code, position, title, source, valid_from, valid_to) VALUES
    ('FALSE_DECLARATION', 1, 'Gian dối trong việc kê khai thành tích để được khen thưởng',
     'khoản 1 Điều 96 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)', '2004-07-01', '2023-12-31'),
    ('FORGED_PAPERS', 2, 'Xác nhận sai sự thật hoặc làm giả hồ sơ, giấy tờ để đề nghị khen thưởng',
     'khoản 2 Điều 96 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)', '2004-07-01', '2023-12-31'),
    ('WRONG_APPRAISAL', 3, 'Xét, quyết định khen thưởng trái pháp luật',
     'khoản 2 Điều 96 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)', '2004-07-01', '2023-12-31'),
    ('LATER_VIOLATION', 4, 'Có vi phạm được phát hiện sau khi khen thưởng, dẫn đến không bảo đảm tiêu chuẩn khen thưởng',
     'Thiết lập của tỉnh', '2004-07-01', '2023-12-31'),
    ('FALSE_DECLARATION', 1, 'Có hành vi gian dối trong việc kê khai công trạng, thành tích để được tặng hình thức khen thưởng',
     'điểm a khoản 2 Điều 93 Luật Thi đua, khen thưởng năm 2022', '2024-01-01', NULL),
    ('FORGED_PAPERS', 2, 'Cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ để đề nghị tặng hình thức khen thưởng',
     'điểm b khoản 2 Điều 93 Luật Thi đua, khen thưởng năm 2022', '2024-01-01', NULL),
    ('WRONG_APPRAISAL', 3, 'Thẩm định, xét, duyệt, đề nghị hình thức khen thưởng trái quy định của pháp luật',
     'điểm c khoản 2 Điều 93 Luật Thi đua, khen thưởng năm 2022', '2024-01-01', NULL),
    ('LATER_VIOLATION', 4, 'Có kết luận, quyết định, bản án của cơ quan có thẩm quyền về vi phạm, khuyết điểm dẫn đến không bảo đảm tiêu chuẩn xét tặng trong khoảng thời gian tính thành tích',
     'điểm d khoản 2 Điều 93 Luật Thi đua, khen thưởng năm 2022', '2024-01-01', NULL);

CREATE TABLE vinhdanh.revocation (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code          text NOT NULL UNIQUE,        -- <movement>-R<serial>, the business key
    movement      text NOT NULL REFERENCES vinhdanh.movement,
    issuer        text NOT NULL REFERENCES vinhdanh.issuer,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.award,
    kind          text NOT NULL CHECK (kind IN ('REVOKE', 'CORRECT')),
    status        text NOT NULL DEFAULT 'PREPARED' CHECK (status IN ('PREPARED', 'PROPOSED', 'RETURNED', 'ENDORSED',
                      'SIGNED', 'ISSUED', 'RETURNING', 'REVOKED', 'CORRECTED', 'KEPT', 'WITHDRAWN')),
    ground_id     bigint REFERENCES vinhdanh.revocation_ground,
    reason        text NOT NULL,               -- what happened, in the proposer's words
    requested_by  text NOT NULL,               -- whose proposal it is: agency and its paper
    amount        bigint CHECK (amount >= 0),  -- đồng to be returned
    return_by     date,                        -- last day to return money and sheet; null: by the table, once issued
    old_recipient text NOT NULL,               -- as it stood when this was proposed
    old_unit_name text NOT NULL,
    new_recipient text,
    new_unit_name text,
    created_at    timestamptz NOT NULL,
    created_by    text NOT NULL,
    settled_at    timestamptz,                 -- went to văn thư: no decision is dated before this day
    decision_id   bigint UNIQUE REFERENCES vinhdanh.decision,
    applied_at    timestamptz,
    ended_at      timestamptz,
    end_reason    text,                        -- why it was kept or withdrawn, or why the rest is not asked back
    CHECK (kind = 'CORRECT' OR (ground_id IS NOT NULL AND amount IS NOT NULL)),
    CHECK (kind = 'REVOKE' OR new_recipient IS NOT NULL OR new_unit_name IS NOT NULL)
);
-- One case at a time.
CREATE UNIQUE INDEX one_open_revocation ON vinhdanh.revocation (nomination_id)
    WHERE status IN ('PROPOSED', 'RETURNED', 'ENDORSED', 'SIGNED', 'ISSUED', 'RETURNING');
CREATE INDEX revocation_by_movement ON vinhdanh.revocation (movement, id);
CREATE INDEX revocation_by_award ON vinhdanh.revocation (nomination_id);

-- Everything somebody said on the way; who proposed does not appraise, who did either does not decide.
CREATE TABLE vinhdanh.revocation_opinion (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revocation_id bigint NOT NULL REFERENCES vinhdanh.revocation,
    body          text NOT NULL,               -- HOME_AFFAIRS, HOME_AFFAIRS_LEAD, CHAIRMAN
    verdict       text NOT NULL,               -- PROPOSE, ENDORSE, REJECT, RETURN, SIGN, REFUSE
    reason        text,
    given_by      text NOT NULL,
    given_at      timestamptz NOT NULL
);
CREATE INDEX revocation_opinion_in_order ON vinhdanh.revocation_opinion (revocation_id, id);

CREATE TABLE vinhdanh.revocation_paper (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revocation_id bigint NOT NULL REFERENCES vinhdanh.revocation,
    type          text NOT NULL CHECK (type IN ('REQUEST', 'CONCLUSION', 'PROOF', 'OTHER')),
    file_name     text NOT NULL,
    media_type    text NOT NULL,
    size          bigint NOT NULL,
    sha256        bytea NOT NULL REFERENCES vinhdanh.evidence_content,
    uploaded_at   timestamptz NOT NULL,
    uploaded_by   text NOT NULL,
    removed_at    timestamptz
);
CREATE INDEX revocation_paper_by_revocation ON vinhdanh.revocation_paper (revocation_id);

-- What came back. An entry made by mistake is struck out, never deleted.
CREATE TABLE vinhdanh.revocation_return (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revocation_id bigint NOT NULL REFERENCES vinhdanh.revocation,
    what          text NOT NULL CHECK (what IN ('MONEY', 'SHEET')),
    amount        bigint CHECK (amount > 0),
    sheet         text CHECK (sheet IN ('RETURNED', 'DESTROYED', 'LOST', 'NOT_HANDED_OVER')),
    returned_on   date NOT NULL,
    receipt       text,                        -- number of the receipt or of the minutes
    recorded_at   timestamptz NOT NULL,
    recorded_by   text NOT NULL,
    struck_at     timestamptz,
    struck_by     text,
    CHECK ((what = 'MONEY') = (amount IS NOT NULL)),
    CHECK ((what = 'SHEET') = (sheet IS NOT NULL))
);
CREATE INDEX revocation_return_by_revocation ON vinhdanh.revocation_return (revocation_id);
CREATE UNIQUE INDEX one_sheet_returned ON vinhdanh.revocation_return (revocation_id)
    WHERE what = 'SHEET' AND struck_at IS NULL;

-- What became of an award after its decision, for the register and the pages: one row a decision.
CREATE VIEW vinhdanh.award_note (nomination_id, note_kind, decision_number, decision_date, old_recipient,
                                 old_unit_name, revocation) AS
    SELECT r.nomination_id, CASE r.kind WHEN 'REVOKE' THEN 'REVOKED' ELSE 'CORRECTED' END, d.number, d.date,
        CASE WHEN r.new_recipient IS NOT NULL THEN r.old_recipient END,
        CASE WHEN r.new_unit_name IS NOT NULL THEN r.old_unit_name END, r.code
    FROM vinhdanh.revocation r JOIN vinhdanh.decision d ON d.id = r.decision_id
    WHERE r.applied_at IS NOT NULL;
