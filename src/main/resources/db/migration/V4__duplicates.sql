-- Who has been nominated before, and what a person decided about it.

-- Words as they are compared: without case, diacritics (and so wherever the tone stands, hòa = hoà), form of Unicode,
-- punctuation, kinds of spaces and the choice of y or i (Lý = Lí). After a the two are other sounds: Tây is not Tài.
-- đ stays đ: Dũng is not Đũng. It does not decompose, and as Ð (eth) or Ɖ old files have it under other numbers.
-- Under an ICU collation, since in a database of locale C lower() and [:alnum:] know ASCII only.
CREATE FUNCTION vinhdanh.match_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN nullif(btrim(regexp_replace(
        regexp_replace(
            translate(
                lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f''’‘ʼ`´]+', '', 'g') COLLATE "und-x-icu"),
                'ðɖ', 'đđ'),
            '(?<!a)y', 'i', 'g'),
        '[^[:alnum:]]+' COLLATE "und-x-icu", ' ', 'g')), '');

-- One key for a name, however its parts are spaced.
CREATE FUNCTION vinhdanh.match_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(vinhdanh.match_words(value), ' ', '');

-- Whether two folded texts may name the same place. 0.35 still joins "UBND xã Ngọc Tố" and "Ủy ban nhân dân xã Ngọc Tố"
-- (0.43) or "Trạm Y tế Ngọc Tố" and "TYT xã Ngọc Tố" (0.36); "Phòng Y tế" and "Trạm Y tế" (0.33) are two.
CREATE FUNCTION vinhdanh.like_place(one text, other text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.similarity(one, other) >= 0.35;

-- How sure it is that two dossiers name the same; null: they do not. A name alone is never more than a hint. The year of
-- birth must be known of a person; of a household it must not differ; a collective has none.
CREATE FUNCTION vinhdanh.sureness(same_citizen boolean, same_name boolean, kind text, birth_year int, other_birth_year int,
                                  same_unit boolean, like_place boolean) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN same_citizen THEN 'CERTAIN'
        WHEN NOT coalesce(same_name, false) THEN NULL
        WHEN (kind = 'COLLECTIVE' OR birth_year = other_birth_year
            OR kind = 'HOUSEHOLD' AND (birth_year IS NULL OR other_birth_year IS NULL))
            AND (same_unit OR like_place) THEN 'PROBABLE'
        ELSE 'HINT' END;

ALTER TABLE vinhdanh.nomination
    ADD COLUMN name_key text GENERATED ALWAYS AS (vinhdanh.match_key(name)) STORED,
    ADD COLUMN workplace_key text GENERATED ALWAYS AS (vinhdanh.match_words(workplace)) STORED;
CREATE INDEX nomination_by_name ON vinhdanh.nomination (issuer, name_key);
CREATE INDEX nomination_by_citizen ON vinhdanh.nomination (issuer, citizen_id) WHERE citizen_id IS NOT NULL;

-- What people decided about two dossiers; never changed, only added to. A unit's KEEP is its explanation; the matter stays
-- open until a reviewer has decided it.
CREATE TABLE vinhdanh.duplicate_decision (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,   -- the dossier that was decided about
    other_id      bigint NOT NULL REFERENCES vinhdanh.nomination,   -- the one it is like
    decision      text NOT NULL CHECK (decision IN ('KEEP', 'WITHDRAW', 'MERGE')),
    reason        text NOT NULL,
    sureness      text NOT NULL CHECK (sureness IN ('CERTAIN', 'PROBABLE', 'HINT')),   -- as it was when decided
    taken_as      text NOT NULL CHECK (taken_as IN ('UNIT', 'REVIEWER')),
    taken_by      text NOT NULL,
    taken_at      timestamptz NOT NULL,
    CHECK (nomination_id <> other_id)
);
CREATE INDEX duplicate_decision_by_pair
    ON vinhdanh.duplicate_decision (least(nomination_id, other_id), greatest(nomination_id, other_id));
CREATE INDEX duplicate_decision_by_nomination ON vinhdanh.duplicate_decision (nomination_id);
CREATE INDEX duplicate_decision_by_other ON vinhdanh.duplicate_decision (other_id);

CREATE FUNCTION vinhdanh.only_added_to() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN RAISE EXCEPTION ''% is only ever added to'', TG_TABLE_NAME; END';
CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON vinhdanh.duplicate_decision
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.only_added_to();

-- Units that nominate together with the dossier's own, since theirs was merged into it.
CREATE TABLE vinhdanh.co_nomination (
    nomination_id bigint NOT NULL REFERENCES vinhdanh.nomination,
    unit_id       bigint NOT NULL REFERENCES vinhdanh.unit,
    merged_id     bigint NOT NULL REFERENCES vinhdanh.nomination,   -- the unit's own dossier, which was merged
    PRIMARY KEY (nomination_id, unit_id)
);

-- The units that nominate in a dossier, its own first, each with the dossier that it knows.
CREATE VIEW vinhdanh.nominating_unit (nomination_id, unit_id, code, co_nominating) AS
    SELECT id, unit_id, code, false FROM vinhdanh.nomination
    UNION ALL
    SELECT c.nomination_id, c.unit_id, m.code, true
    FROM vinhdanh.co_nomination c JOIN vinhdanh.nomination m ON m.id = c.merged_id;

-- Pairs, in both directions, that are certainly or probably the same; a mere hint is none.
CREATE VIEW vinhdanh.alike (nomination_id, other_id, sureness) AS
    SELECT n.id, o.id, 'CERTAIN'
    FROM vinhdanh.nomination n
    JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.citizen_id = n.citizen_id AND o.id <> n.id
    UNION ALL
    SELECT n.id, o.id, 'PROBABLE'
    FROM vinhdanh.nomination n
    JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.name_key = n.name_key AND o.kind = n.kind AND o.id <> n.id
    JOIN vinhdanh.unit u ON u.id = n.unit_id
    JOIN vinhdanh.unit ou ON ou.id = o.unit_id
    WHERE (n.citizen_id = o.citizen_id) IS NOT TRUE
      AND vinhdanh.sureness(false, true, n.kind, n.birth_year, o.birth_year, u.code = ou.code,
          vinhdanh.like_place(coalesce(n.workplace_key, vinhdanh.match_words(u.name)),
              coalesce(o.workplace_key, vinhdanh.match_words(ou.name)))) = 'PROBABLE';

-- Pairs that a reviewer has yet to decide: a dossier on its way, and another on its way or awarded for the same time. Once
-- submitted, a dossier is not troubled by others' drafts. What was decided when less was known is open again.
CREATE VIEW vinhdanh.open_duplicate (nomination_id, other_id, sureness) AS
    SELECT a.nomination_id, a.other_id, a.sureness
    FROM vinhdanh.alike a
    JOIN vinhdanh.nomination n ON n.id = a.nomination_id
    JOIN vinhdanh.nomination o ON o.id = a.other_id
    WHERE n.stage IN ('DRAFT', 'DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY')
      AND (o.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY')
          OR o.stage = 'DRAFT' AND n.stage = 'DRAFT'
          OR o.stage = 'AWARDED'
              AND coalesce(n.achieved_from <= o.achieved_to AND o.achieved_from <= n.achieved_to, true))
      AND NOT EXISTS (SELECT 1 FROM vinhdanh.duplicate_decision d
          WHERE least(d.nomination_id, d.other_id) = least(n.id, o.id)
            AND greatest(d.nomination_id, d.other_id) = greatest(n.id, o.id)
            AND d.taken_as = 'REVIEWER' AND d.sureness IN ('CERTAIN', a.sureness));

-- What reviewers must look at: what the rules found at submission, and what is true of the dossier now.
CREATE VIEW vinhdanh.dossier_flag (nomination_id, code, clause) AS
    SELECT nomination_id, code, clause FROM vinhdanh.nomination_flag
    UNION ALL
    SELECT nomination_id, 'DUPLICATE_' || sureness, NULL FROM vinhdanh.open_duplicate;
