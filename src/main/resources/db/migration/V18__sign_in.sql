-- Where an account has signed in before: guesses from elsewhere, however many, do not keep its owner waiting there.
CREATE TABLE vinhdanh.known_source (
    account       text NOT NULL,
    address       text NOT NULL,
    last_success  timestamptz NOT NULL,
    PRIMARY KEY (account, address)
);
CREATE INDEX known_source_by_time ON vinhdanh.known_source (last_success);

-- Accounts whose password an administrator has set, until their owner has changed it.
CREATE TABLE vinhdanh.password_to_change (
    user_id  text PRIMARY KEY
);
