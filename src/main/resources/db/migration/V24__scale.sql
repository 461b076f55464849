-- What grows faster than the number of dossiers, or takes too long at a hundred thousand of them.

-- Two people of one name are the same only if they were born in the same year, so the year belongs to what their
-- dossiers are joined by: of fifty thousand dossiers a quarter of a million pairs share a name, and a tenth of those the
-- year. A household or collective has none. Null never equals: the year of birth of a person must be known.
CREATE FUNCTION vinhdanh.same_birth(kind text, birth_year int) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN kind = 'INDIVIDUAL' THEN birth_year ELSE 0 END;

CREATE OR REPLACE VIEW vinhdanh.alike (nomination_id, other_id, sureness) AS
    SELECT n.id, o.id, 'CERTAIN'
    FROM vinhdanh.nomination n
    JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.citizen_id = n.citizen_id AND o.id <> n.id
    UNION ALL
    SELECT n.id, o.id, 'PROBABLE'
    FROM vinhdanh.nomination n
    JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.name_key = n.name_key AND o.kind = n.kind AND o.id <> n.id
        AND vinhdanh.same_birth(o.kind, o.birth_year) = vinhdanh.same_birth(n.kind, n.birth_year)
    JOIN vinhdanh.unit u ON u.id = n.unit_id
    JOIN vinhdanh.unit ou ON ou.id = o.unit_id
    WHERE (n.citizen_id = o.citizen_id) IS NOT TRUE
      AND vinhdanh.sureness(false, true, n.kind, n.birth_year, o.birth_year, u.code = ou.code,
          vinhdanh.like_place(coalesce(n.workplace_key, vinhdanh.match_words(u.name)),
              coalesce(o.workplace_key, vinhdanh.match_words(ou.name)))) = 'PROBABLE';

-- The same pairs as before, without reading both dossiers a second time for their stages.
CREATE OR REPLACE VIEW vinhdanh.open_duplicate (nomination_id, other_id, sureness) AS
    SELECT a.nomination_id, a.other_id, a.sureness
    FROM (
        SELECT n.id AS nomination_id, o.id AS other_id, 'CERTAIN' AS sureness, n.stage, o.stage AS other_stage,
            n.achieved_from, n.achieved_to, o.achieved_from AS other_from, o.achieved_to AS other_to
        FROM vinhdanh.nomination n
        JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.citizen_id = n.citizen_id AND o.id <> n.id
        UNION ALL
        SELECT n.id, o.id, 'PROBABLE', n.stage, o.stage, n.achieved_from, n.achieved_to, o.achieved_from, o.achieved_to
        FROM vinhdanh.nomination n
        JOIN vinhdanh.nomination o ON o.issuer = n.issuer AND o.name_key = n.name_key AND o.kind = n.kind
            AND o.id <> n.id
            AND vinhdanh.same_birth(o.kind, o.birth_year) = vinhdanh.same_birth(n.kind, n.birth_year)
        JOIN vinhdanh.unit u ON u.id = n.unit_id
        JOIN vinhdanh.unit ou ON ou.id = o.unit_id
        WHERE (n.citizen_id = o.citizen_id) IS NOT TRUE
          AND vinhdanh.sureness(false, true, n.kind, n.birth_year, o.birth_year, u.code = ou.code,
              vinhdanh.like_place(coalesce(n.workplace_key, vinhdanh.match_words(u.name)),
                  coalesce(o.workplace_key, vinhdanh.match_words(ou.name)))) = 'PROBABLE') a
    WHERE a.stage IN ('DRAFT', 'DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY')
      AND (a.other_stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY')
          OR a.other_stage = 'DRAFT' AND a.stage = 'DRAFT'
          OR a.other_stage = 'AWARDED'
              AND coalesce(a.achieved_from <= a.other_to AND a.other_from <= a.achieved_to, true))
      AND NOT EXISTS (SELECT 1 FROM vinhdanh.duplicate_decision d
          WHERE least(d.nomination_id, d.other_id) = least(a.nomination_id, a.other_id)
            AND greatest(d.nomination_id, d.other_id) = greatest(a.nomination_id, a.other_id)
            AND d.taken_as = 'REVIEWER' AND d.sureness IN ('CERTAIN', a.sureness));
