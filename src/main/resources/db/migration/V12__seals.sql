-- Certificates are printed over pre-printed sheets by printers that each feed the paper a little differently; papers are
-- signed with certificates that a later check must know as ours.

CREATE TABLE vinhdanh.printer_profile (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    issuer       text NOT NULL REFERENCES vinhdanh.issuer,
    name         text NOT NULL,
    dx           double precision NOT NULL DEFAULT 0,       -- mm to the right
    dy           double precision NOT NULL DEFAULT 0,       -- mm down
    scale        double precision NOT NULL DEFAULT 100,     -- per cent, from the sheet's top left corner
    paper_width  double precision,                          -- mm as fed; null: as the sheet
    paper_height double precision,
    version      int NOT NULL DEFAULT 1,                    -- a stale change is refused
    changed_at   timestamptz NOT NULL,
    changed_by   text NOT NULL,
    UNIQUE (issuer, name),
    CONSTRAINT printer_paper CHECK ((paper_width IS NULL) = (paper_height IS NULL))
);

-- Size of the sheet and where each text goes. No row: the default of the installation.
CREATE TABLE vinhdanh.certificate_layout (
    issuer     text NOT NULL REFERENCES vinhdanh.issuer,
    award_form text NOT NULL,                               -- code of the form; empty: every form without its own
    layout     jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (issuer, award_form)
);

-- Certificates (X.509) with which papers were signed here. Anybody can write the province's name into one of his own.
CREATE TABLE vinhdanh.signing_certificate (
    fingerprint bytea PRIMARY KEY,                          -- SHA-256 of the certificate
    issuer      text NOT NULL REFERENCES vinhdanh.issuer,
    subject     text NOT NULL,
    first_used  timestamptz NOT NULL
);
