-- Every dossier that a person is kept from, for statements over whole lists. Found by the person and not line by line,
-- and as a function that says how many rows to expect: joined to the view itself, ten thousand lines just written were
-- compared each with each.
CREATE INDEX nomination_by_creator ON vinhdanh.nomination (created_by);
CREATE INDEX nomination_by_submitter ON vinhdanh.nomination (submitted_by);
CREATE INDEX nomination_version_by_hand ON vinhdanh.nomination_version (saved_by);
CREATE INDEX nomination_hand_by_user ON vinhdanh.nomination_hand (user_id);
CREATE INDEX evidence_by_hand ON vinhdanh.evidence (uploaded_by);

-- The same question as barred_by: each dossier with the gravest of the duties in p_barring that are the person's.
CREATE FUNCTION vinhdanh.barred_dossiers(p_user text, p_now timestamptz, p_barring text[])
    RETURNS TABLE (nomination_id bigint, duty text)
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 10000 SET plan_cache_mode = force_generic_plan AS $$
    #variable_conflict use_column
    BEGIN
        -- The array goes down into each part of the view, where the join alone would not.
        RETURN QUERY SELECT DISTINCT ON (a.nomination_id) a.nomination_id, a.duty
            FROM vinhdanh.duty_act a JOIN vinhdanh.acts_for(p_user, p_now) p ON p.person = a.user_id
            WHERE a.user_id = ANY (ARRAY(SELECT s.person FROM vinhdanh.acts_for(p_user, p_now) s))
                AND a.duty = ANY (p_barring) AND a.at >= p.since AND a.at <= p.until
            ORDER BY a.nomination_id, array_position(p_barring, a.duty);
    END $$;
