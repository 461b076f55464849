-- Words that are common everywhere are read to the end even where few awards have them all. So the year of an award
-- becomes a word of its own, #2021, by which the newest years are searched first. Nobody can ask for it: words are
-- letters and digits.
CREATE OR REPLACE FUNCTION vinhdanh.publish(awards bigint[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM vinhdanh.public_award WHERE nomination_id = ANY (awards);
    INSERT INTO vinhdanh.public_award (nomination_id, movement, kind, awarded_on, dated, serial, content, decision_id,
        name_words, words)
    SELECT a.nomination_id, a.movement, a.kind, a.awarded_on, p.decision, coalesce(a.serial, 2147483647),
        CASE WHEN p.content THEN a.content END, CASE WHEN p.decision THEN a.decision_id END,
        name.words, vinhdanh.award_words(name.words, CASE WHEN p.unit THEN vinhdanh.public_words(a.unit_name) END)
            || array_to_tsvector(ARRAY['#' || extract(YEAR FROM a.awarded_on)])
    FROM vinhdanh.award a
    JOIN vinhdanh.publication p ON p.movement = a.movement
    LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
    LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id
    CROSS JOIN LATERAL (SELECT CASE WHEN p.name THEN coalesce(vinhdanh.public_words(a.recipient), '') ELSE '' END
                        OFFSET 0) AS name (words)
    WHERE a.nomination_id = ANY (awards) AND p.published AND (a.decision_id IS NULL OR l.announced_at IS NOT NULL);
$$;

UPDATE vinhdanh.public_award SET words = words || array_to_tsvector(ARRAY['#' || extract(YEAR FROM awarded_on)]);
