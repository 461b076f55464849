-- The business of commendation. Camunda keeps its own tables in the schema public.
-- Instants are timestamptz; a batch is the half-open interval [opens_at, closes_at).

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

-- Search without case and diacritics, đ included. unaccent() is only STABLE; naming its dictionary makes this safe to index.
CREATE FUNCTION vinhdanh.fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

-- What a folded key must be LIKE to contain the text that somebody searches for.
CREATE FUNCTION vinhdanh.containing(sought text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '%' || replace(replace(replace(vinhdanh.fold(sought), '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- Who commends ---------------------------------------------------------------------------------------------------

CREATE TABLE vinhdanh.issuer (
    code        text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
    name        text NOT NULL,                 -- "Ủy ban nhân dân tỉnh Sóc Trăng"
    short_name  text NOT NULL,                 -- "UBND tỉnh Sóc Trăng"
    place       text NOT NULL,                 -- địa danh on papers
    valid_from  date,
    valid_to    date,                          -- last day, inclusive
    successor   text REFERENCES vinhdanh.issuer
);

-- A body of the issuer: its candidate group is <issuer>-<kind in lower case with dashes>.
CREATE TABLE vinhdanh.body (
    issuer  text NOT NULL REFERENCES vinhdanh.issuer,
    kind    text NOT NULL CHECK (kind IN ('HOME_AFFAIRS', 'HOME_AFFAIRS_LEAD', 'STEERING_COMMITTEE', 'COUNCIL', 'CHAIRMAN', 'OFFICE', 'AUDITOR')),
    name    text NOT NULL,                     -- what it is called on paper
    email   text,
    PRIMARY KEY (issuer, kind)
);

CREATE TABLE vinhdanh.unit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    issuer      text NOT NULL REFERENCES vinhdanh.issuer,
    code        text NOT NULL CHECK (code ~ '^[a-z0-9-]+$'),
    name        text NOT NULL,
    level       text NOT NULL CHECK (level IN ('DISTRICT', 'COMMUNE', 'DEPARTMENT', 'PUBLIC_SERVICE', 'ARMED_FORCES', 'ENTERPRISE', 'ORGANIZATION', 'DIVISION')),
    district    text,                          -- code of the reviewing district unit; null: nominates directly
    email       text,
    valid_from  date NOT NULL,
    valid_to    date,                          -- last day, inclusive
    UNIQUE (issuer, code, valid_from)
);
CREATE INDEX unit_by_district ON vinhdanh.unit (issuer, district);

-- What is commended ----------------------------------------------------------------------------------------------

CREATE TABLE vinhdanh.movement (
    code         text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
    issuer       text NOT NULL REFERENCES vinhdanh.issuer,
    title        text NOT NULL,
    plan         text,                         -- number of the plan, "137/KH-UBND"
    plan_date    date,
    launched_on  date,
    parent       text,                         -- title of the movement it answers
    purpose      text,
    source       text NOT NULL,                -- catalogue file, or who launched it
    summarised_at timestamptz,
    summary_remarks text,
    next_serial      bigint NOT NULL DEFAULT 1,
    next_list_serial bigint NOT NULL DEFAULT 1
);

CREATE TABLE vinhdanh.movement_content (
    movement  text NOT NULL REFERENCES vinhdanh.movement,
    code      text NOT NULL,
    position  int  NOT NULL,
    title     text NOT NULL,
    source_text text,                          -- in the announcement's own words
    numbered_in_source boolean NOT NULL DEFAULT true,
    PRIMARY KEY (movement, code)
);

CREATE TABLE vinhdanh.award_form (
    movement   text NOT NULL REFERENCES vinhdanh.movement,
    code       text NOT NULL,
    position   int  NOT NULL,
    title      text NOT NULL,
    recipients text[] NOT NULL,                -- of INDIVIDUAL, COLLECTIVE, HOUSEHOLD
    PRIMARY KEY (movement, code)
);

CREATE TABLE vinhdanh.batch (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    movement   text NOT NULL REFERENCES vinhdanh.movement,
    number     int  NOT NULL CHECK (number > 0),
    code       text NOT NULL UNIQUE,           -- <movement>-D<number>
    opens_at   timestamptz NOT NULL,
    closes_at  timestamptz,                    -- null: no closing date set yet
    review_by  date,                           -- last day for reviews before the list is compiled
    status     text NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'OPEN', 'CLOSED', 'COMPILED', 'DECIDED', 'EMPTY')),
    close_reason text,
    compiled_at timestamptz,
    UNIQUE (movement, number),
    CHECK (closes_at > opens_at),
    EXCLUDE USING gist (movement public.gist_text_ops WITH =, tstzrange(opens_at, closes_at) WITH &&)
);

-- Dossiers -------------------------------------------------------------------------------------------------------

CREATE TABLE vinhdanh.nomination (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code          text NOT NULL UNIQUE,        -- <movement>-<serial>, the business key
    movement      text NOT NULL REFERENCES vinhdanh.movement,
    issuer        text NOT NULL REFERENCES vinhdanh.issuer,
    unit_id       bigint NOT NULL REFERENCES vinhdanh.unit,
    batch_number  int,                         -- from the instant of submission; moved by deferral and rollover
    stage         text NOT NULL CHECK (stage IN ('DRAFT', 'DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY',
                      'AWARDED', 'DECLINED', 'REFUSED', 'INELIGIBLE', 'GIVEN_DOWN', 'WITHDRAWN', 'NOT_SUBMITTED', 'REVOKED')),
    version       int  NOT NULL DEFAULT 1,     -- counts saved changes: a stale change is refused
    kind          text NOT NULL CHECK (kind IN ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD')),
    name          text NOT NULL,               -- NFC
    gender        text CHECK (gender IN ('MALE', 'FEMALE')),
    birth_year    int,
    citizen_id    text,
    position      text,
    workplace     text,
    leader        boolean NOT NULL DEFAULT false,
    content       text,
    award_form    text,
    achievement   text,
    achieved_from date,
    achieved_to   date,
    urgent        boolean NOT NULL DEFAULT false,
    exclusion_declared boolean,                -- null: the question is unanswered; a missing answer never approves
    in_process    boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL,
    created_by    text NOT NULL,
    submitted_at  timestamptz,
    submitted_by  text,
    supplement_by date,
    outcome       text,                        -- AWARD, DECLINE, DEFER, FORWARD_UP, GIVE_DOWN of the last list
    reason        text,
    sort_key      text NOT NULL,               -- tên, then họ and đệm, for Vietnamese order
    search_key    text GENERATED ALWAYS AS (vinhdanh.fold(code || ' ' || name || ' ' || coalesce(workplace, ''))) STORED
);
CREATE INDEX nomination_by_batch ON vinhdanh.nomination (movement, batch_number, stage);
CREATE INDEX nomination_by_unit ON vinhdanh.nomination (unit_id, stage);
CREATE INDEX nomination_by_issuer ON vinhdanh.nomination (issuer, id);
CREATE INDEX nomination_search ON vinhdanh.nomination USING gin (search_key public.gin_trgm_ops);

CREATE TABLE vinhdanh.idempotency_key (
    unit_id       bigint NOT NULL REFERENCES vinhdanh.unit,
    key           text NOT NULL,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    PRIMARY KEY (unit_id, key)
);

CREATE TABLE vinhdanh.nomination_version (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    version       int NOT NULL,
    dossier       jsonb NOT NULL,
    saved_at      timestamptz NOT NULL,
    saved_by      text NOT NULL,
    PRIMARY KEY (nomination_id, version)
);

CREATE TABLE vinhdanh.nomination_flag (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    code          text NOT NULL,
    clause        text,
    PRIMARY KEY (nomination_id, code)
);

-- Content is stored once, however often and under whatever name it is attached.
CREATE TABLE vinhdanh.evidence_content (
    sha256   bytea PRIMARY KEY,
    content  bytea NOT NULL
);
CREATE TABLE vinhdanh.evidence (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    type          text NOT NULL CHECK (type IN ('TO_TRINH', 'BAO_CAO_THANH_TICH', 'BIEN_BAN', 'BAO_CAO_TOM_TAT', 'XAC_NHAN', 'KHAC')),
    file_name     text NOT NULL,
    media_type    text NOT NULL,
    size          bigint NOT NULL,
    sha256        bytea NOT NULL REFERENCES vinhdanh.evidence_content,
    uploaded_at   timestamptz NOT NULL,
    uploaded_by   text NOT NULL,
    removed_at    timestamptz
);
CREATE INDEX evidence_by_nomination ON vinhdanh.evidence (nomination_id);

CREATE TABLE vinhdanh.opinion (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    stage         text NOT NULL,
    verdict       text NOT NULL,
    reason        text,
    dossier_version int NOT NULL,
    given_by      text NOT NULL,
    given_at      timestamptz NOT NULL
);
CREATE INDEX opinion_by_nomination ON vinhdanh.opinion (nomination_id);

-- A dossier that left its batch for the next one, and why; the unit is told once for each row.
CREATE TABLE vinhdanh.carry_over (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    from_batch    int NOT NULL,
    to_batch      int NOT NULL,
    reason        text NOT NULL CHECK (reason IN ('LATE', 'UNFINISHED', 'DEFERRED')),
    moved_at      timestamptz NOT NULL,
    PRIMARY KEY (nomination_id, from_batch, reason)
);

-- Lists, decisions, awards ---------------------------------------------------------------------------------------

CREATE TABLE vinhdanh.decision_list (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text NOT NULL UNIQUE,          -- <movement>-L<serial>
    movement    text NOT NULL REFERENCES vinhdanh.movement,
    issuer      text NOT NULL REFERENCES vinhdanh.issuer,
    batch_id    bigint UNIQUE REFERENCES vinhdanh.batch,            -- null: ad hoc
    nomination_id bigint REFERENCES vinhdanh.nomination,            -- ad hoc: the urgent dossier
    status      text NOT NULL DEFAULT 'ENDORSING' CHECK (status IN ('ENDORSING', 'DECIDING', 'REVISING', 'SIGNED', 'ISSUED', 'ANNOUNCED', 'EMPTY')),
    round       int NOT NULL DEFAULT 1,        -- how often it was put to the endorsers
    created_at  timestamptz NOT NULL,
    signed_at   timestamptz,
    signed_by   text,
    announced_at timestamptz
);
CREATE UNIQUE INDEX one_ad_hoc_list_at_a_time ON vinhdanh.decision_list (nomination_id) WHERE announced_at IS NULL;

CREATE TABLE vinhdanh.list_opinion (
    list_id   bigint NOT NULL REFERENCES vinhdanh.decision_list,
    round     int NOT NULL,
    body      text NOT NULL,                   -- HOME_AFFAIRS_LEAD, STEERING_COMMITTEE, CHAIRMAN, HOME_AFFAIRS (revision)
    verdict   text NOT NULL,                   -- ENDORSE, RETURN_LIST, SIGN, REVISED
    reason    text,
    given_by  text NOT NULL,
    given_at  timestamptz NOT NULL,
    PRIMARY KEY (list_id, round, body)
);

CREATE TABLE vinhdanh.decision_line (
    list_id       bigint NOT NULL REFERENCES vinhdanh.decision_list,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    position      int NOT NULL,                -- by unit, then name in Vietnamese order
    home_affairs_opinion text CHECK (home_affairs_opinion IN ('ENDORSE', 'OPPOSE')),
    home_affairs_reason  text,
    steering_committee_opinion text CHECK (steering_committee_opinion IN ('ENDORSE', 'OPPOSE')),
    steering_committee_reason  text,
    outcome       text CHECK (outcome IN ('AWARD', 'DECLINE', 'DEFER', 'FORWARD_UP', 'GIVE_DOWN')),
    reason        text,
    announced_at  timestamptz,
    PRIMARY KEY (list_id, nomination_id)
);
CREATE INDEX decision_line_in_order ON vinhdanh.decision_line (list_id, position);
CREATE INDEX decision_line_unannounced ON vinhdanh.decision_line (list_id, position) WHERE announced_at IS NULL;
CREATE INDEX decision_line_by_nomination ON vinhdanh.decision_line (nomination_id);

-- A dossier whose announcement failed: it is tried again after its neighbours, alone, so that it does not hold them up.
CREATE TABLE vinhdanh.announcement_failure (
    list_id       bigint NOT NULL,
    nomination_id bigint NOT NULL,
    attempts      int NOT NULL,
    last_error    text,
    PRIMARY KEY (list_id, nomination_id)
);

CREATE TABLE vinhdanh.decision (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id    bigint NOT NULL UNIQUE REFERENCES vinhdanh.decision_list,
    issuer     text NOT NULL REFERENCES vinhdanh.issuer,
    number     text NOT NULL,                  -- "3021/QĐ-UBND"
    date       date NOT NULL,
    year       int GENERATED ALWAYS AS (EXTRACT(YEAR FROM date)::int) STORED,
    signer     text NOT NULL,
    signer_capacity text NOT NULL CHECK (signer_capacity IN ('CHU_TICH', 'KT_CHU_TICH')),
    issued_at  timestamptz NOT NULL,
    issued_by  text NOT NULL,
    UNIQUE (issuer, year, number)
);

CREATE TABLE vinhdanh.award (
    nomination_id      bigint PRIMARY KEY REFERENCES vinhdanh.nomination,
    decision_id        bigint REFERENCES vinhdanh.decision,         -- null: awarded by a higher authority
    certificate_number text NOT NULL UNIQUE,
    verification_code  text NOT NULL UNIQUE,
    higher_decision    text,
    awarded_on         date NOT NULL
);

-- Telling and remembering ----------------------------------------------------------------------------------------

CREATE TABLE vinhdanh.mail_outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key          text NOT NULL UNIQUE,         -- what, about whom, which occurrence: a second run finds it and stops
    unit_id      bigint REFERENCES vinhdanh.unit,
    recipient    text NOT NULL,
    subject      text NOT NULL,
    html         text NOT NULL,
    plain        text NOT NULL,
    created_at   timestamptz NOT NULL,
    sent_at      timestamptz,
    attempts     int NOT NULL DEFAULT 0,
    next_attempt timestamptz NOT NULL,
    last_error   text
);
CREATE INDEX mail_to_send ON vinhdanh.mail_outbox (next_attempt) WHERE sent_at IS NULL;

-- Append-only record of every act; subject is the code of a dossier, list, batch or movement.
CREATE TABLE vinhdanh.journal (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    actor    text NOT NULL,                    -- user id, or "system"
    subject  text NOT NULL,
    action   text NOT NULL,
    detail   jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX journal_by_subject ON vinhdanh.journal (subject, id);

-- Time -----------------------------------------------------------------------------------------------------------

-- Days that differ from the week: HOLIDAY is a day off, WORKING a Saturday or Sunday that is worked (làm bù).
CREATE TABLE vinhdanh.holiday (
    date  date PRIMARY KEY,
    kind  text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKING')),
    name  text NOT NULL
);

-- One row: how far the demo's clock is ahead of or behind the real one.
CREATE TABLE vinhdanh.demo_clock (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_millis bigint NOT NULL
);
