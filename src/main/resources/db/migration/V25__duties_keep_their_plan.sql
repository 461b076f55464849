-- Asked at every claim and completion, where planning the view anew would cost ten times what looking does. What it says
-- is what it said in V17.
CREATE OR REPLACE FUNCTION vinhdanh.barred_by(p_user text, p_now timestamptz, p_nomination bigint, p_barring text[])
    RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
        RETURN (SELECT a.duty FROM vinhdanh.acts_for(p_user, p_now) p JOIN vinhdanh.duty_act a ON a.user_id = p.person
            WHERE a.nomination_id = p_nomination AND a.duty = ANY (p_barring) AND a.at >= p.since AND a.at <= p.until
            ORDER BY array_position(p_barring, a.duty) LIMIT 1);
    END $$;
