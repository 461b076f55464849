-- The journal as evidence: append-only for everybody, sealed into one chain of hashes for each issuer. An entry is
-- written by its act's transaction, without a lock; a sealer chains what has been committed a moment later. See ADR 15.

-- Both stay null in entries of the version before: those are sealed in the common chain "*".
ALTER TABLE vinhdanh.journal
    ADD COLUMN issuer text,                    -- whose chain; null: nobody's in particular, such as the calendar
    ADD COLUMN origin text;                    -- address and part of the application, or "job"

-- Entries no seal covers yet. Found by their rows and not by their numbers: one with a smaller number may be committed later.
CREATE TABLE vinhdanh.journal_pending (
    id      bigint PRIMARY KEY,
    issuer  text NOT NULL                      -- the chain: issuer or "*"
);

CREATE TABLE vinhdanh.journal_seal (
    issuer      text NOT NULL,                 -- the chain
    seq         bigint NOT NULL CHECK (seq > 0),
    journal_id  bigint NOT NULL,
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (issuer, seq)                  -- two sealers at once cannot fork a chain
);

-- What was told to the outside: the last seal of each chain at the beginning of a day.
CREATE TABLE vinhdanh.journal_head (
    issuer       text NOT NULL,
    day          date NOT NULL,
    seq          bigint NOT NULL,
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    published_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, day)
);

-- Who is told by mail.
CREATE TABLE vinhdanh.journal_recipient (
    issuer   text NOT NULL,                    -- the chain
    address  text NOT NULL,
    PRIMARY KEY (issuer, address)
);

-- An inspector asks for days; a few kilobytes for millions of entries.
CREATE INDEX journal_by_time ON vinhdanh.journal USING brin (at);

-- Codes begin with their movement's: soc-trang-2021-000123, …-D1, -L2, -R1, -I7. In the database, so that it costs the
-- caller no further call, and so that a node of the version before writes entries as complete as ours.
CREATE FUNCTION vinhdanh.journal_entry_comes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.issuer IS NULL THEN
        NEW.issuer := coalesce(
            (SELECT issuer FROM vinhdanh.movement WHERE code = NEW.subject),
            (SELECT issuer FROM vinhdanh.movement WHERE code = substring(NEW.subject FROM '^(.+)-[A-Z]?[0-9]+$')),
            (SELECT code FROM vinhdanh.issuer WHERE code = NEW.subject));
    END IF;
    INSERT INTO vinhdanh.journal_pending (id, issuer) VALUES (NEW.id, coalesce(NEW.issuer, '*'));
    RETURN NEW;
END $$;

CREATE FUNCTION vinhdanh.journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: what is written in the journal stays', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER entry_comes BEFORE INSERT ON vinhdanh.journal
    FOR EACH ROW EXECUTE FUNCTION vinhdanh.journal_entry_comes();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vinhdanh.journal
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.journal_is_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vinhdanh.journal_seal
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.journal_is_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vinhdanh.journal_head
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.journal_is_append_only();

-- After the trigger, whose creation waits for the entries that are being written: each comes once.
INSERT INTO vinhdanh.journal_pending (id, issuer) SELECT id, '*' FROM vinhdanh.journal;
