-- The register as everybody sees it. What a movement publishes is its setting; what it does not publish is in no row and
-- no column that the public pages read.

-- A movement without a row publishes name, unit, content and decision. Birth, gender and citizen number are no setting:
-- they are never published.
CREATE TABLE vinhdanh.movement_publication (
    movement    text PRIMARY KEY REFERENCES vinhdanh.movement,
    published   boolean NOT NULL,              -- false: nothing at all, whatever the others say
    name        boolean NOT NULL,
    unit        boolean NOT NULL,
    content     boolean NOT NULL,
    decision    boolean NOT NULL,
    workplace   boolean NOT NULL,
    position    boolean NOT NULL,
    achievement boolean NOT NULL,
    prize       boolean NOT NULL
);

CREATE VIEW vinhdanh.publication (movement, published, name, unit, content, decision, workplace, position, achievement,
                                  prize) AS
    SELECT m.code, coalesce(p.published, true), coalesce(p.published AND p.name, true),
        coalesce(p.published AND p.unit, true), coalesce(p.published AND p.content, true),
        coalesce(p.published AND p.decision, true), coalesce(p.published AND p.workplace, false),
        coalesce(p.published AND p.position, false), coalesce(p.published AND p.achievement, false),
        coalesce(p.published AND p.prize, false)
    FROM vinhdanh.movement m LEFT JOIN vinhdanh.movement_publication p ON p.movement = m.code;

-- Every award that has been announced, with what may be shown of it and null for the rest. The public pages read awards
-- here and nowhere else. A text that people wrote is shown without the numbers by which persons are known.
CREATE VIEW vinhdanh.award_in_public (nomination_id, verification_code, published, status, higher, issuer, movement, kind,
                                      award_form, awarded_on, recipient, unit_name, content, content_title,
                                      certificate_number, decision_id, decision_number, workplace, position,
                                      achievement, prize) AS
    SELECT a.nomination_id, a.verification_code, p.published, a.status, a.decision_id IS NULL, a.issuer, a.movement,
        CASE WHEN p.published THEN a.kind END, CASE WHEN p.published THEN a.award_form_title END,
        CASE WHEN p.decision THEN a.awarded_on END, CASE WHEN p.name THEN a.recipient END,
        CASE WHEN p.unit THEN a.unit_name END,
        CASE WHEN p.content THEN a.content END, CASE WHEN p.content THEN a.content_title END,
        CASE WHEN p.decision THEN a.certificate_number END, CASE WHEN p.decision THEN a.decision_id END,
        CASE WHEN p.decision THEN coalesce(d.number, a.higher_decision) END,
        CASE WHEN p.workplace THEN n.workplace END, CASE WHEN p.position THEN n.position END,
        CASE WHEN p.achievement THEN regexp_replace(n.achievement, '\d([ .]?\d){8,}', '…', 'g') END,
        CASE WHEN p.prize THEN a.prize END
    FROM vinhdanh.award a
    JOIN vinhdanh.publication p ON p.movement = a.movement
    JOIN vinhdanh.nomination n ON n.id = a.nomination_id
    LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
    LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id
    WHERE a.decision_id IS NULL OR l.announced_at IS NOT NULL;

-- Words as the public types them: as match_words compares them, and a d finds a đ. A blank stands before each.
CREATE FUNCTION vinhdanh.public_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ' ' || vinhdanh.fold(vinhdanh.match_words(value));

-- Words to find an award by: all of them, and those of the unit once more with an @ before them. Whole words: among a
-- million awards the trigrams of "Nguyễn Thị" are in most, and reading their lists took five times as long.
CREATE FUNCTION vinhdanh.award_words(words text, unit_words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_tsvector(string_to_array(ltrim(words || coalesce(unit_words || replace(unit_words, ' ', ' @'), '')), ' '));

-- What can be searched and filtered: a row for each published award, with nothing in it that is not published. Kept by
-- the triggers below, so that a million awards are searched without a look at settings, lists and dossiers.
CREATE TABLE vinhdanh.public_award (
    nomination_id bigint PRIMARY KEY REFERENCES vinhdanh.award ON DELETE CASCADE,
    movement    text NOT NULL,
    kind        text NOT NULL,
    awarded_on  date NOT NULL,                 -- for the order
    dated       boolean NOT NULL,              -- whether the date is published, too
    serial      int NOT NULL,                  -- in the order of the decision's list; awards of others come after
    content     text,
    decision_id bigint,
    name_words  text NOT NULL,                 -- empty where the name is not published
    words       tsvector NOT NULL
);

CREATE FUNCTION vinhdanh.publish(awards bigint[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM vinhdanh.public_award WHERE nomination_id = ANY (awards);
    INSERT INTO vinhdanh.public_award (nomination_id, movement, kind, awarded_on, dated, serial, content, decision_id,
        name_words, words)
    SELECT a.nomination_id, a.movement, a.kind, a.awarded_on, p.decision, coalesce(a.serial, 2147483647),
        CASE WHEN p.content THEN a.content END, CASE WHEN p.decision THEN a.decision_id END,
        name.words, vinhdanh.award_words(name.words, CASE WHEN p.unit THEN vinhdanh.public_words(a.unit_name) END)
    FROM vinhdanh.award a
    JOIN vinhdanh.publication p ON p.movement = a.movement
    LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
    LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id
    CROSS JOIN LATERAL (SELECT CASE WHEN p.name THEN coalesce(vinhdanh.public_words(a.recipient), '') ELSE '' END
                        OFFSET 0) AS name (words)
    WHERE a.nomination_id = ANY (awards) AND p.published AND (a.decision_id IS NULL OR l.announced_at IS NOT NULL);
$$;

-- An award is entered before its list is announced: then there is nothing to do yet, for fifty thousand at once.
CREATE FUNCTION vinhdanh.publish_entered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    due bigint[];
BEGIN
    SELECT array_agg(e.nomination_id) INTO due FROM entered e
    LEFT JOIN vinhdanh.decision d ON d.id = e.decision_id
    LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id
    WHERE e.decision_id IS NULL OR l.announced_at IS NOT NULL;
    IF due IS NOT NULL THEN
        PERFORM vinhdanh.publish(due);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER publish_entered AFTER INSERT ON vinhdanh.award REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.publish_entered();
-- A corrected name is found under the new one.
CREATE TRIGGER publish_changed AFTER UPDATE ON vinhdanh.award REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.publish_entered();

CREATE FUNCTION vinhdanh.publish_announced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM vinhdanh.publish(array_agg(a.nomination_id)) FROM vinhdanh.award a
        JOIN vinhdanh.decision d ON d.id = a.decision_id WHERE d.list_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER publish_announced AFTER UPDATE OF announced_at ON vinhdanh.decision_list
    FOR EACH ROW WHEN (OLD.announced_at IS DISTINCT FROM NEW.announced_at)
    EXECUTE FUNCTION vinhdanh.publish_announced();

CREATE FUNCTION vinhdanh.publish_movement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM vinhdanh.publish(array_agg(nomination_id)) FROM vinhdanh.award WHERE movement = NEW.movement;
    RETURN NULL;
END $$;
CREATE TRIGGER publish_movement AFTER INSERT OR UPDATE ON vinhdanh.movement_publication
    FOR EACH ROW EXECUTE FUNCTION vinhdanh.publish_movement();

SELECT vinhdanh.publish(array_agg(nomination_id)) FROM vinhdanh.award;

CREATE INDEX public_award_in_order ON vinhdanh.public_award (awarded_on DESC, serial, nomination_id);
CREATE INDEX public_award_by_movement ON vinhdanh.public_award (movement, awarded_on DESC, serial, nomination_id);
CREATE INDEX public_award_by_kind ON vinhdanh.public_award (kind, awarded_on DESC, serial, nomination_id);
CREATE INDEX public_award_by_decision ON vinhdanh.public_award (decision_id, serial, nomination_id);
CREATE INDEX public_award_by_words ON vinhdanh.public_award USING gin (words);

-- Good examples (điển hình tiên tiến) ----------------------------------------------------------------------------------

CREATE TABLE vinhdanh.good_example (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nomination_id bigint NOT NULL UNIQUE REFERENCES vinhdanh.award,
    version       int NOT NULL DEFAULT 1,      -- counts saved changes: a stale change is refused
    title         text NOT NULL,
    title_en      text,
    story         text NOT NULL,
    story_en      text,
    consent_by    text,                        -- who agreed: the person, or who speaks for the collective
    consent_on    date,
    consent_paper text,                        -- which paper says so, and where it is kept
    consent_withdrawn_at timestamptz,
    published_at  timestamptz,                 -- null: not shown
    saved_at      timestamptz NOT NULL,
    saved_by      text NOT NULL,
    CHECK ((consent_by IS NULL) = (consent_on IS NULL) AND (consent_by IS NULL) = (consent_paper IS NULL)),
    CHECK (published_at IS NULL OR consent_on IS NOT NULL AND consent_withdrawn_at IS NULL)
);

-- Made again from what was uploaded: a JPEG of bounded size that holds the picture and nothing else.
CREATE TABLE vinhdanh.example_picture (
    example_id  bigint PRIMARY KEY REFERENCES vinhdanh.good_example ON DELETE CASCADE,
    content     bytea NOT NULL,
    sha256      text NOT NULL,
    width       int NOT NULL,
    height      int NOT NULL,
    description text NOT NULL DEFAULT ''       -- for those who do not see it
);

-- What everybody sees: with consent, published, of an award that stands. The consent covers the name.
CREATE VIEW vinhdanh.example_in_public (id, title, title_en, story, story_en, published_at, saved_at, nomination_id,
                                        recipient, unit_name, award_form, decision_number, awarded_on, issuer, movement,
                                        picture, picture_width, picture_height, picture_description) AS
    SELECT e.id, e.title, e.title_en, e.story, e.story_en, e.published_at, e.saved_at, e.nomination_id, a.recipient,
        v.unit_name, v.award_form, v.decision_number, v.awarded_on, v.issuer, v.movement, i.sha256, i.width, i.height,
        i.description
    FROM vinhdanh.good_example e
    JOIN vinhdanh.award a ON a.nomination_id = e.nomination_id
    JOIN vinhdanh.award_in_public v ON v.nomination_id = e.nomination_id
    LEFT JOIN vinhdanh.example_picture i ON i.example_id = e.id
    WHERE e.published_at IS NOT NULL AND e.consent_on IS NOT NULL AND e.consent_withdrawn_at IS NULL
      AND v.published AND v.status = 'VALID';
CREATE INDEX good_example_published ON vinhdanh.good_example (published_at DESC) WHERE published_at IS NOT NULL;
