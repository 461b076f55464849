-- Lists from Excel: what was sent in, what was found in it, and which dossier each row became.

CREATE TABLE vinhdanh.nomination_import (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    movement     text NOT NULL REFERENCES vinhdanh.movement,
    issuer       text NOT NULL REFERENCES vinhdanh.issuer,
    unit_id      bigint NOT NULL REFERENCES vinhdanh.unit,
    status       text NOT NULL DEFAULT 'CHECKED' CHECK (status IN ('CHECKED', 'RUNNING', 'DONE', 'ABANDONED')),
    in_process   boolean NOT NULL DEFAULT false,   -- a process instance has taken it
    file_name    text NOT NULL,
    file_sha256  bytea NOT NULL REFERENCES vinhdanh.evidence_content,
    exclusion_declared boolean,                    -- answer for the rows that say nothing; null: unanswered
    submit       boolean NOT NULL,                 -- hand complete dossiers in at once
    all_or_nothing boolean NOT NULL,
    -- What the check found; what became of the rows since is counted from them.
    row_count    int NOT NULL DEFAULT 0,
    valid_count  int NOT NULL DEFAULT 0,
    invalid_count int NOT NULL DEFAULT 0,
    draft_count  int NOT NULL DEFAULT 0,
    known_count  int NOT NULL DEFAULT 0,
    problem_count int NOT NULL DEFAULT 0,
    duplicate_count int NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    created_by   text NOT NULL,
    confirmed_at timestamptz,                      -- the instant of submission of the dossiers that are complete
    confirmed_by text,
    finished_at  timestamptz
);
CREATE INDEX nomination_import_by_issuer ON vinhdanh.nomination_import (issuer, id);
CREATE INDEX nomination_import_by_unit ON vinhdanh.nomination_import (unit_id, id);

-- Papers that came with the list: for every dossier, or a report for the row with that STT.
CREATE TABLE vinhdanh.import_paper (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id   bigint NOT NULL REFERENCES vinhdanh.nomination_import,
    type        text NOT NULL,
    for_all     boolean NOT NULL,
    stt         text,                              -- without leading zeros; null where the name holds none
    file_name   text NOT NULL,
    media_type  text,
    size        bigint,
    sha256      bytea REFERENCES vinhdanh.evidence_content,   -- null: refused, see problem
    problem     jsonb
);
CREATE INDEX import_paper_by_import ON vinhdanh.import_paper (import_id, stt);

CREATE TABLE vinhdanh.import_row (
    import_id   bigint NOT NULL REFERENCES vinhdanh.nomination_import,
    row         int NOT NULL,                      -- number in Excel
    stt         text,                              -- as written
    stt_key     text,                              -- without leading zeros, as reports are named
    name        text,
    state       text NOT NULL CHECK (state IN ('VALID', 'INVALID', 'KNOWN', 'CREATED', 'SUBMITTED', 'DRAFT', 'FAILED')),
    pending     boolean NOT NULL,                  -- VALID or KNOWN: still to be made into, or added to, a dossier
    complete    boolean NOT NULL,                  -- nothing is missing for its submission
    form        jsonb,
    fingerprint bytea,
    problems    jsonb NOT NULL DEFAULT '[]',       -- of single cells
    remarks     jsonb NOT NULL DEFAULT '[]',       -- of the row: what is missing, what became of it
    nomination_id bigint REFERENCES vinhdanh.nomination,
    made        boolean NOT NULL DEFAULT false,    -- the dossier was made by this list, not found
    attempts    int NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, row)
);
CREATE INDEX import_row_pending ON vinhdanh.import_row (import_id, row) WHERE pending;
CREATE INDEX import_row_to_submit ON vinhdanh.import_row (import_id, row) WHERE state = 'CREATED';

-- Rows that may name somebody who has a dossier, or another row of the list.
CREATE TABLE vinhdanh.import_likeness (
    import_id   bigint NOT NULL REFERENCES vinhdanh.nomination_import,
    row         int NOT NULL,
    sureness    text NOT NULL,
    code        text,                              -- of the other dossier; null: another row
    remark      jsonb NOT NULL
);
CREATE INDEX import_likeness_by_row ON vinhdanh.import_likeness (import_id, row);

-- Which dossier a row has become, whatever list it came with: the same row of the same unit never makes two.
CREATE TABLE vinhdanh.imported_row (
    movement    text NOT NULL REFERENCES vinhdanh.movement,
    unit_id     bigint NOT NULL REFERENCES vinhdanh.unit,
    fingerprint bytea NOT NULL,                    -- SHA-256 of what the row says of the nominee and the achievement
    nomination_id bigint REFERENCES vinhdanh.nomination,   -- null only within the transaction that makes it
    import_id   bigint NOT NULL REFERENCES vinhdanh.nomination_import,
    PRIMARY KEY (movement, unit_id, fingerprint)
);
