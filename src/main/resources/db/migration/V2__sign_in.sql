-- Sessions live in the database, so that any node can answer and any node can die. Shape given by Spring Session.
CREATE TABLE vinhdanh.spring_session (
    primary_id             char(36) PRIMARY KEY,
    session_id             char(36) NOT NULL UNIQUE,
    creation_time          bigint NOT NULL,
    last_access_time       bigint NOT NULL,
    max_inactive_interval  int NOT NULL,
    expiry_time            bigint NOT NULL,
    principal_name         varchar(100)
);
CREATE INDEX spring_session_by_expiry ON vinhdanh.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON vinhdanh.spring_session (principal_name);

CREATE TABLE vinhdanh.spring_session_attributes (
    session_primary_id  char(36) NOT NULL REFERENCES vinhdanh.spring_session ON DELETE CASCADE,
    attribute_name      varchar(200) NOT NULL,
    attribute_bytes     bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Wrong passwords, counted per account and address: a stranger's guesses do not shut the owner out.
CREATE TABLE vinhdanh.login_attempt (
    account       text NOT NULL,
    address       text NOT NULL,
    failures      int NOT NULL,
    last_failure  timestamptz NOT NULL,
    PRIMARY KEY (account, address)
);
CREATE INDEX login_attempt_by_address ON vinhdanh.login_attempt (address, last_failure);
CREATE INDEX login_attempt_by_time ON vinhdanh.login_attempt (last_failure);

-- Users that an OIDC issuer vouches for. A name that exists here without a row belongs to somebody else.
CREATE TABLE vinhdanh.oidc_account (
    issuer   text NOT NULL,
    subject  text NOT NULL,
    user_id  text NOT NULL UNIQUE,
    PRIMARY KEY (issuer, subject)
);
