-- Whether one of these permissions (resource type, resource id or *, bits) is granted to the user, to one of the groups
-- or to everybody. Asked of the engine's own table at every claim and completion: planning it anew cost as much as
-- looking. The caller's grants are found first; by their resource, most of which are *, would be by reading the table.
CREATE FUNCTION vinhdanh.granted(p_user text, p_groups text[], p_types int[], p_ids text[], p_perms int[])
    RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
        RETURN (WITH mine AS MATERIALIZED (
                SELECT resource_type_, resource_id_, perms_ FROM act_ru_authorization
                    WHERE type_ = 1 AND group_id_ = ANY (p_groups)
                UNION ALL SELECT resource_type_, resource_id_, perms_ FROM act_ru_authorization
                    WHERE type_ = 1 AND user_id_ = p_user
                UNION ALL SELECT resource_type_, resource_id_, perms_ FROM act_ru_authorization
                    WHERE type_ = 0 AND user_id_ = '*')
            SELECT EXISTS (SELECT FROM mine m JOIN unnest(p_types, p_ids, p_perms) AS c (type, id, perms)
                ON m.resource_type_ = c.type AND m.resource_id_ IN (c.id, '*') AND m.perms_ & c.perms = c.perms));
    END $$;
