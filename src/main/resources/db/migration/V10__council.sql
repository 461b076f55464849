-- The session of the council on a list (issue 4): its settings, members, ballots and results.

ALTER TABLE vinhdanh.decision_list DROP CONSTRAINT decision_list_status_check;
ALTER TABLE vinhdanh.decision_list ADD CONSTRAINT decision_list_status_check CHECK (status IN
    ('VOTING', 'ENDORSING', 'DECIDING', 'REVISING', 'SIGNED', 'ISSUED', 'ANNOUNCED', 'EMPTY'));

-- What a movement asks of its council; a movement without a row asks for none.
CREATE TABLE vinhdanh.council_setting (
    movement    text PRIMARY KEY REFERENCES vinhdanh.movement,
    asked       boolean NOT NULL,
    ad_hoc      boolean NOT NULL,              -- lists of one urgent dossier, too
    every_round boolean NOT NULL,              -- again after each revision, not only for lines without a result
    ballot      text NOT NULL CHECK (ballot IN ('OPEN', 'SECRET')),
    quorum      int NOT NULL CHECK (quorum BETWEEN 1 AND 100),      -- % of the members that must take part
    chair       text,                          -- user ids, proposed when a session is opened
    secretary   text
);

-- How the ballots on an award form are counted; '' is for every form without a row of its own.
CREATE TABLE vinhdanh.council_rule (
    movement    text NOT NULL REFERENCES vinhdanh.council_setting ON DELETE CASCADE,
    award_form  text NOT NULL,
    asked       boolean NOT NULL,
    denominator text NOT NULL CHECK (denominator IN ('ALL', 'PRESENT')),
    threshold   text NOT NULL CHECK (threshold IN ('MAJORITY', 'PERCENT', 'NUMBER')),
    value       int CHECK (value > 0),         -- of PERCENT and NUMBER
    tie         text NOT NULL CHECK (tie IN ('NOT_PASSED', 'PASSED', 'CHAIR')),
    PRIMARY KEY (movement, award_form)
);

CREATE TABLE vinhdanh.council_session (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id    bigint NOT NULL REFERENCES vinhdanh.decision_list,
    status     text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    ballot     text NOT NULL,
    quorum     int NOT NULL,
    place      text,
    opened_at  timestamptz NOT NULL,
    opened_by  text NOT NULL,
    closes_at  timestamptz NOT NULL,           -- from then on no ballot is taken
    closed_at  timestamptz,
    closed_by  text,
    quorate    boolean,                        -- null until closed
    remarks    text
);
CREATE UNIQUE INDEX one_open_council_session ON vinhdanh.council_session (list_id) WHERE status = 'OPEN';
CREATE INDEX council_session_of_list ON vinhdanh.council_session (list_id, id);

-- The rules as they were when the session was opened, one for each award form that is voted on.
CREATE TABLE vinhdanh.council_session_rule (
    session_id  bigint NOT NULL REFERENCES vinhdanh.council_session,
    award_form  text NOT NULL,
    denominator text NOT NULL,
    threshold   text NOT NULL,
    value       int,
    tie         text NOT NULL,
    PRIMARY KEY (session_id, award_form)
);

-- Who sat in the council that day, and who has voted; never how.
CREATE TABLE vinhdanh.council_member (
    session_id bigint NOT NULL REFERENCES vinhdanh.council_session,
    member     text NOT NULL,                  -- user id
    name       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('CHAIR', 'SECRETARY', 'MEMBER')),
    attendance text CHECK (attendance IN ('PRESENT', 'WRITTEN', 'ABSENT')),   -- null: not yet known
    paper      text,                           -- number of the written opinion
    PRIMARY KEY (session_id, member)
);

-- Who takes no part in which line, and why: open to all, whatever the ballot.
CREATE TABLE vinhdanh.council_recusal (
    session_id    bigint NOT NULL REFERENCES vinhdanh.council_session,
    member        text NOT NULL,
    nomination_id bigint NOT NULL,
    ground        text NOT NULL CHECK (ground IN ('UNIT', 'DECLARED')),
    PRIMARY KEY (session_id, member, nomination_id)
);

CREATE TABLE vinhdanh.council_open_ballot (
    session_id    bigint NOT NULL REFERENCES vinhdanh.council_session,
    member        text NOT NULL,
    nomination_id bigint NOT NULL,
    choice        text NOT NULL CHECK (choice IN ('AGREE', 'DISAGREE', 'ABSTAIN')),
    PRIMARY KEY (session_id, member, nomination_id)
);

-- The ballot box of a secret ballot. No key, no member, no time, no order: after each vote all that is in it is taken
-- out, added up and put back by another transaction, and the box is emptied when the session is closed.
CREATE TABLE vinhdanh.council_ballot_box (
    session_id    bigint NOT NULL,
    nomination_id bigint NOT NULL,
    choice        text NOT NULL CHECK (choice IN ('AGREE', 'DISAGREE', 'ABSTAIN')),
    papers        int NOT NULL
);
CREATE INDEX council_ballot_box_of_session ON vinhdanh.council_ballot_box (session_id);

CREATE TABLE vinhdanh.council_result (
    session_id    bigint NOT NULL REFERENCES vinhdanh.council_session,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    position      int NOT NULL,
    agree         int NOT NULL,
    disagree      int NOT NULL,
    abstain       int NOT NULL,
    recused       int NOT NULL,
    denominator   int NOT NULL,                -- what the agreeing votes were measured against
    passed        boolean NOT NULL,
    PRIMARY KEY (session_id, nomination_id)
);
CREATE INDEX council_result_by_nomination ON vinhdanh.council_result (nomination_id);
