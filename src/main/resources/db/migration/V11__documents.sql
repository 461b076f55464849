-- What the issuer's papers say about the issuer, the papers frozen at issue, the templates that offices have edited.

-- An office that writes papers (Nghị định 30/2020/NĐ-CP): its heading, its letters in the symbol, how its signers sign.
CREATE TABLE vinhdanh.paper_desk (
    issuer         text NOT NULL REFERENCES vinhdanh.issuer,
    desk           text NOT NULL CHECK (desk IN ('ISSUER', 'HOME_AFFAIRS', 'COUNCIL')),
    above          text,                       -- the authority above, in capitals; a line feed begins a new line
    heading        text NOT NULL,              -- in capitals
    symbol         text NOT NULL,              -- "UBND" of "QĐ-UBND"
    head           text NOT NULL,              -- "CHỦ TỊCH"
    deputy         text NOT NULL,              -- "PHÓ CHỦ TỊCH"
    on_behalf      text,                       -- after TM., where a paper is the whole body's
    carried_out_by text,                       -- who carries its decisions out
    copies_to      text,                       -- nơi nhận beside those a paper is for, a line each
    archive        text NOT NULL,              -- after Lưu:
    PRIMARY KEY (issuer, desk)
);

-- On what a decision rests (căn cứ), by date; the catalogue's file is the source.
CREATE TABLE vinhdanh.legal_basis (
    position   int PRIMARY KEY,
    text       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date                            -- last day, inclusive
);

-- Number, day and signer of a paper that another office than văn thư signs: the tờ trình of Sở Nội vụ.
CREATE TABLE vinhdanh.list_paper (
    list_id   bigint NOT NULL REFERENCES vinhdanh.decision_list,
    kind      text NOT NULL CHECK (kind IN ('TO_TRINH')),
    number    text,
    date      date,
    signer    text,
    capacity  text CHECK (capacity IN ('CHU_TICH', 'KT_CHU_TICH')),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (list_id, kind)
);

-- Templates in every version that was ever used, by content.
CREATE TABLE vinhdanh.template_content (
    sha256   bytea PRIMARY KEY,
    content  bytea NOT NULL
);

-- What offices have put in the place of the default; the highest version is in force, null content is the default again.
CREATE TABLE vinhdanh.document_template (
    issuer      text NOT NULL REFERENCES vinhdanh.issuer,
    kind        text NOT NULL,
    version     int  NOT NULL CHECK (version > 0),
    sha256      bytea REFERENCES vinhdanh.template_content,
    file_name   text,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, kind, version)
);

-- A paper as issued. Its content never changes; what it was made from is kept, so that it can be made again.
CREATE TABLE vinhdanh.document (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject     text NOT NULL,                 -- code of the list, or of the revocation
    name        text NOT NULL,                 -- in addresses and of files: "quyet-dinh", "thong-bao-so-y-te"
    title       text NOT NULL,
    kind        text NOT NULL,
    issuer      text NOT NULL REFERENCES vinhdanh.issuer,
    unit        text,                          -- code of the unit it is for; null: for all
    template    bytea NOT NULL REFERENCES vinhdanh.template_content,
    data        bytea NOT NULL,                -- canonical JSON, compressed
    data_sha256 bytea NOT NULL,
    docx        bytea NOT NULL,
    docx_sha256 bytea NOT NULL,
    pdf         bytea NOT NULL,
    pdf_sha256  bytea NOT NULL,
    signed_pdf  bytea,                         -- null: not signed electronically
    signed_pdf_sha256 bytea,
    frozen_at   timestamptz NOT NULL,
    UNIQUE (subject, name)
);
ALTER TABLE vinhdanh.document
    ALTER COLUMN docx SET STORAGE EXTERNAL, ALTER COLUMN pdf SET STORAGE EXTERNAL,
    ALTER COLUMN signed_pdf SET STORAGE EXTERNAL, ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE FUNCTION vinhdanh.frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a frozen document is never changed';
END $$;
CREATE TRIGGER document_is_frozen BEFORE UPDATE OR DELETE ON vinhdanh.document
    FOR EACH ROW EXECUTE FUNCTION vinhdanh.frozen();
CREATE TRIGGER documents_are_frozen BEFORE TRUNCATE ON vinhdanh.document
    FOR EACH STATEMENT EXECUTE FUNCTION vinhdanh.frozen();

-- Scans of the signed and stamped paper of a decision; the newest is shown, earlier ones are kept.
CREATE TABLE vinhdanh.decision_scan (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id bigint NOT NULL REFERENCES vinhdanh.decision,
    file_name   text NOT NULL,
    size        bigint NOT NULL,
    sha256      bytea NOT NULL REFERENCES vinhdanh.evidence_content,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX decision_scan_by_decision ON vinhdanh.decision_scan (decision_id, id);

-- Until when a returned dossier was to be supplemented, as the slip said that went back with it.
ALTER TABLE vinhdanh.opinion ADD COLUMN supplement_by date;
UPDATE vinhdanh.opinion o SET supplement_by = n.supplement_by
FROM vinhdanh.nomination n
WHERE n.id = o.nomination_id AND o.verdict = 'RETURN' AND n.stage = 'SUPPLEMENT'
  AND o.id = (SELECT max(l.id) FROM vinhdanh.opinion l WHERE l.nomination_id = n.id);
