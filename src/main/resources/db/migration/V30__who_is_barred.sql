-- Who is barred is asked at every claim and completion. One statement over all that may bar took half a millisecond to be
-- begun, a dozen parts of which hardly one has a row; now each duty is asked by itself, by whatever is not there for
-- nearly anybody first. What is said is what duty_act and nearness say.
CREATE OR REPLACE FUNCTION vinhdanh.barred_by(p_user text, p_now timestamptz, p_nomination bigint, p_barring text[])
    RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
        v_duty text;
        v_barred boolean;
    BEGIN
        IF EXISTS (SELECT FROM vinhdanh.substitution WHERE user_id = p_user)
            OR EXISTS (SELECT FROM vinhdanh.substitution WHERE for_user = p_user) THEN
            RETURN (SELECT a.duty FROM vinhdanh.acts_for(p_user, p_now) p
                JOIN vinhdanh.duty_act a ON a.user_id = p.person
                WHERE a.nomination_id = p_nomination AND a.duty = ANY (p_barring) AND a.at >= p.since AND a.at <= p.until
                ORDER BY array_position(p_barring, a.duty) LIMIT 1);
        END IF;
        FOREACH v_duty IN ARRAY p_barring LOOP
            IF v_duty = 'NEAR' THEN
                v_barred := (EXISTS (SELECT FROM vinhdanh.interest WHERE user_id = p_user AND lifted_at IS NULL)
                        OR EXISTS (SELECT FROM vinhdanh.known_person WHERE user_id = p_user AND removed_at IS NULL))
                    AND vinhdanh.is_near(p_user, p_nomination);
            ELSIF v_duty = 'NOMINATED' THEN
                v_barred := EXISTS (SELECT FROM vinhdanh.nomination
                        WHERE id = p_nomination AND p_user IN (created_by, submitted_by))
                    OR EXISTS (SELECT FROM vinhdanh.nomination_version
                        WHERE nomination_id = p_nomination AND saved_by = p_user)
                    OR EXISTS (SELECT FROM vinhdanh.nomination_hand
                        WHERE nomination_id = p_nomination AND user_id = p_user)
                    OR EXISTS (SELECT FROM vinhdanh.evidence
                        WHERE nomination_id = p_nomination AND uploaded_by = p_user)
                    OR EXISTS (SELECT FROM vinhdanh.co_nomination c JOIN vinhdanh.nomination n ON n.id = c.merged_id
                        WHERE c.nomination_id = p_nomination AND p_user IN (n.created_by, n.submitted_by));
            ELSIF v_duty IN ('REVIEWED', 'APPRAISED') THEN
                v_barred := EXISTS (SELECT FROM vinhdanh.opinion WHERE nomination_id = p_nomination
                    AND given_by = p_user AND (stage = 'DISTRICT_REVIEW') = (v_duty = 'REVIEWED'));
            ELSE
                v_barred := EXISTS (SELECT FROM vinhdanh.duty_act
                    WHERE nomination_id = p_nomination AND user_id = p_user AND duty = v_duty);
            END IF;
            IF v_barred THEN
                RETURN v_duty;
            END IF;
        END LOOP;
        RETURN NULL;
    END $$;

CREATE FUNCTION vinhdanh.is_near(p_user text, p_nomination bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
        RETURN EXISTS (SELECT FROM vinhdanh.nearness WHERE nomination_id = p_nomination AND user_id = p_user);
    END $$;

-- The same of several people and of the dossier, or the dossier of the case of revocation, that has this code.
CREATE FUNCTION vinhdanh.barred_from(p_people text[], p_now timestamptz, p_code text, p_barring text[])
    RETURNS TABLE (person text, duty text)
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 1 SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
        v_nomination bigint;
    BEGIN
        SELECT n.id INTO v_nomination FROM vinhdanh.nomination n WHERE n.code = p_code;
        IF NOT FOUND THEN
            SELECT r.nomination_id INTO v_nomination FROM vinhdanh.revocation r WHERE r.code = p_code;
        END IF;
        FOREACH person IN ARRAY p_people LOOP
            duty := vinhdanh.barred_by(person, p_now, v_nomination, p_barring);
            IF duty IS NOT NULL THEN
                RETURN NEXT;
            END IF;
        END LOOP;
    END $$;
