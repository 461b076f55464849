-- Separation of duties and conflict of interest (issue 5): who has done what on a dossier, who is too near to it, and who
-- stands in for whom. A node of the version before neither reads nor needs any of it.

-- Who has saved a draft or a supplement; created_by and submitted_by alone forget the hands in between.
CREATE TABLE vinhdanh.nomination_hand (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    user_id       text NOT NULL,
    last_at       timestamptz NOT NULL,
    PRIMARY KEY (nomination_id, user_id)
);

-- Somebody is too near to a dossier, or to a list as a whole: declared, recorded by Sở Nội vụ, or by a recusal. Never
-- deleted; lifted by another person, with a reason.
CREATE TABLE vinhdanh.interest (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id       text NOT NULL,
    nomination_id bigint REFERENCES vinhdanh.nomination,
    list_id       bigint REFERENCES vinhdanh.decision_list,
    ground        text NOT NULL CHECK (ground IN ('SELF', 'RELATIVE', 'INTEREST', 'RECUSED')),
    reason        text NOT NULL,
    step          text,                        -- of a recusal: the task's step
    task_id       text,
    declared_by   text NOT NULL,
    declared_at   timestamptz NOT NULL,
    lifted_by     text,
    lifted_at     timestamptz,
    lift_reason   text,
    CHECK ((nomination_id IS NULL) <> (list_id IS NULL))
);
CREATE INDEX interest_by_nomination ON vinhdanh.interest (nomination_id) WHERE lifted_at IS NULL;
CREATE INDEX interest_by_list ON vinhdanh.interest (list_id) WHERE lifted_at IS NULL;
CREATE INDEX interest_by_user ON vinhdanh.interest (user_id) WHERE lifted_at IS NULL;

-- Who a user is, and who the user's relatives are, as far as nominees are to be recognised by it.
CREATE TABLE vinhdanh.known_person (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    text NOT NULL,
    relation   text NOT NULL CHECK (relation IN ('SELF', 'RELATIVE')),
    name       text NOT NULL,
    birth_year int,
    citizen_id text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    removed_by  text,
    removed_at  timestamptz,
    CHECK (citizen_id IS NOT NULL OR birth_year IS NOT NULL)   -- a name alone bars nobody
);
CREATE INDEX known_person_by_citizen ON vinhdanh.known_person (citizen_id) WHERE removed_at IS NULL;
CREATE INDEX known_person_by_name ON vinhdanh.known_person (vinhdanh.match_key(name)) WHERE removed_at IS NULL;
CREATE INDEX known_person_by_user ON vinhdanh.known_person (user_id) WHERE removed_at IS NULL;

-- Who stands in for whom; it gives no rights, which Admin does, but lays on both what the other has done.
CREATE TABLE vinhdanh.substitution (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id     text NOT NULL,                 -- who stands in
    for_user    text NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_to    timestamptz NOT NULL,          -- exclusive
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (user_id <> for_user),
    CHECK (valid_to >= valid_from)
);
CREATE INDEX substitution_by_user ON vinhdanh.substitution (user_id);
CREATE INDEX substitution_by_represented ON vinhdanh.substitution (for_user);

-- A second person of the endorsing body confirmed its opinion on a line of the body's own people; it counts for that
-- revision of the line only.
CREATE TABLE vinhdanh.line_confirmation (
    list_id       bigint NOT NULL REFERENCES vinhdanh.decision_list,
    nomination_id bigint NOT NULL,
    revision      int NOT NULL,
    confirmed_by  text NOT NULL,
    confirmed_at  timestamptz NOT NULL,
    PRIMARY KEY (list_id, nomination_id, revision)
);

CREATE INDEX opinion_by_person ON vinhdanh.opinion (given_by);
CREATE INDEX list_opinion_by_person ON vinhdanh.list_opinion (given_by);

-- Whoever the council's members are too near to, they take no part, as with those that they declare or whose unit it is.
ALTER TABLE vinhdanh.council_recusal DROP CONSTRAINT council_recusal_ground_check;
ALTER TABLE vinhdanh.council_recusal ADD CONSTRAINT council_recusal_ground_check
    CHECK (ground IN ('UNIT', 'DECLARED', 'DUTY'));

-- Who is too near to which dossier, whatever was done.
CREATE VIEW vinhdanh.nearness (nomination_id, user_id) AS
    SELECT i.nomination_id, i.user_id FROM vinhdanh.interest i
        WHERE i.lifted_at IS NULL AND i.nomination_id IS NOT NULL
    UNION ALL SELECT l.nomination_id, i.user_id FROM vinhdanh.interest i
        JOIN vinhdanh.decision_line l ON l.list_id = i.list_id WHERE i.lifted_at IS NULL
    UNION ALL SELECT n.id, p.user_id FROM vinhdanh.known_person p
        JOIN vinhdanh.nomination n ON n.citizen_id = p.citizen_id WHERE p.removed_at IS NULL
    -- Where either number is missing, name and year of birth: rather one colleague too many keeps out.
    UNION ALL SELECT n.id, p.user_id FROM vinhdanh.known_person p
        JOIN vinhdanh.nomination n ON n.name_key = vinhdanh.match_key(p.name) AND n.birth_year = p.birth_year
        WHERE p.removed_at IS NULL AND n.kind = 'INDIVIDUAL' AND (n.citizen_id IS NULL OR p.citizen_id IS NULL);

-- Who has done what on which dossier, and when, from our own tables.
CREATE VIEW vinhdanh.duty_act (nomination_id, user_id, duty, at) AS
    SELECT id, created_by, 'NOMINATED', created_at FROM vinhdanh.nomination
    UNION ALL SELECT id, submitted_by, 'NOMINATED', submitted_at FROM vinhdanh.nomination WHERE submitted_by IS NOT NULL
    UNION ALL SELECT nomination_id, saved_by, 'NOMINATED', saved_at FROM vinhdanh.nomination_version
    UNION ALL SELECT nomination_id, user_id, 'NOMINATED', last_at FROM vinhdanh.nomination_hand
    UNION ALL SELECT nomination_id, uploaded_by, 'NOMINATED', uploaded_at FROM vinhdanh.evidence
    -- A dossier that was merged into this one: whoever nominated there nominated here.
    UNION ALL SELECT c.nomination_id, n.created_by, 'NOMINATED', n.created_at
        FROM vinhdanh.co_nomination c JOIN vinhdanh.nomination n ON n.id = c.merged_id
    UNION ALL SELECT c.nomination_id, n.submitted_by, 'NOMINATED', n.submitted_at
        FROM vinhdanh.co_nomination c JOIN vinhdanh.nomination n ON n.id = c.merged_id WHERE n.submitted_by IS NOT NULL
    UNION ALL SELECT nomination_id, given_by, CASE stage WHEN 'DISTRICT_REVIEW' THEN 'REVIEWED' ELSE 'APPRAISED' END,
        given_at FROM vinhdanh.opinion
    UNION ALL SELECT p.nomination_id, c.changed_by, CASE c.field WHEN 'HOME_AFFAIRS_OPINION' THEN 'ENDORSED'
            WHEN 'STEERING_COMMITTEE_OPINION' THEN 'ENDORSED_TOO' ELSE 'DECIDED' END, c.changed_at
        FROM vinhdanh.decision_line p JOIN vinhdanh.line_change b USING (list_id, nomination_id)
        JOIN vinhdanh.list_change c USING (list_id, revision) WHERE c.value IS NOT NULL
    UNION ALL SELECT p.nomination_id, o.given_by, CASE o.body WHEN 'HOME_AFFAIRS_LEAD' THEN 'ENDORSED'
            WHEN 'STEERING_COMMITTEE' THEN 'ENDORSED_TOO' ELSE 'DECIDED' END, o.given_at
        FROM vinhdanh.decision_line p JOIN vinhdanh.list_opinion o USING (list_id)
        WHERE o.verdict IN ('ENDORSE', 'SIGN')
    UNION ALL SELECT nomination_id, user_id, 'NEAR', 'infinity'::timestamptz FROM vinhdanh.nearness;

-- Whose acts count as this person's: his own; those of whom he stands in for now; and what somebody did while standing
-- in for him. Being near is no act: it passes to whoever stands in, not back.
CREATE FUNCTION vinhdanh.acts_for(p_user text, p_now timestamptz)
    RETURNS TABLE (person text, since timestamptz, until timestamptz)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT p_user, '-infinity'::timestamptz, 'infinity'::timestamptz
    UNION ALL SELECT s.for_user, '-infinity', 'infinity' FROM vinhdanh.substitution s
        WHERE s.user_id = p_user AND s.valid_from <= p_now AND p_now < s.valid_to
    UNION ALL SELECT s.user_id, s.valid_from, least(s.valid_to, p_now) FROM vinhdanh.substitution s
        WHERE s.for_user = p_user AND s.valid_from <= p_now
    $$;

-- What bars a person from a step on a dossier: the nearest of the duties in p_barring that are the person's; null: nothing.
CREATE FUNCTION vinhdanh.barred_by(p_user text, p_now timestamptz, p_nomination bigint, p_barring text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT a.duty FROM vinhdanh.acts_for(p_user, p_now) p JOIN vinhdanh.duty_act a ON a.user_id = p.person
    WHERE a.nomination_id = p_nomination AND a.duty = ANY (p_barring) AND a.at >= p.since AND a.at <= p.until
    ORDER BY array_position(p_barring, a.duty) LIMIT 1
    $$;

-- The dossier that a business key is about; of a list there are many.
CREATE FUNCTION vinhdanh.dossier_of(p_code text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce((SELECT id FROM vinhdanh.nomination WHERE code = p_code),
        (SELECT nomination_id FROM vinhdanh.revocation WHERE code = p_code))
    $$;

-- Whether a person is kept from a list as a whole: p_barring holds LIST_RECUSED for its recusals and LIST_SIGNED where
-- somebody near to one of its lines, as long as it is not put off, does not sign it.
CREATE FUNCTION vinhdanh.barred_from_list(p_user text, p_now timestamptz, p_code text, p_barring text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN 'LIST_RECUSED' = ANY (p_barring) AND EXISTS (
            SELECT FROM vinhdanh.acts_for(p_user, p_now) p JOIN vinhdanh.interest i ON i.user_id = p.person
            WHERE i.list_id = d.id AND i.lifted_at IS NULL AND p.until = 'infinity') THEN 'LIST_RECUSED'
        WHEN 'LIST_SIGNED' = ANY (p_barring) AND EXISTS (
            SELECT FROM vinhdanh.acts_for(p_user, p_now) p JOIN vinhdanh.nearness a ON a.user_id = p.person
            JOIN vinhdanh.decision_line l ON l.nomination_id = a.nomination_id
            WHERE l.list_id = d.id AND l.outcome IS DISTINCT FROM 'DEFER' AND p.until = 'infinity') THEN 'LIST_SIGNED' END
    FROM vinhdanh.decision_list d WHERE d.code = p_code
    $$;
