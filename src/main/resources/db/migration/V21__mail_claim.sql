-- Sending a mail holds no transaction: a node claims the mail, sends it, and says what became of it. A node of the
-- version before does not know the columns; a claim also puts next_attempt off, which it does.

ALTER TABLE vinhdanh.mail_outbox
    ADD COLUMN claimed_until timestamptz,              -- by the database's clock, whatever the nodes' clocks say
    ADD COLUMN refusals int NOT NULL DEFAULT 0;        -- of the address; after so many it is not tried again
