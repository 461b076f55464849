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
