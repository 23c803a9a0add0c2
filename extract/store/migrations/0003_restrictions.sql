-- What of a paper may not be published, and the words that say so. Whatever was read before this was looked for
-- counts as restricted until it is read again.

ALTER TABLE documents ADD COLUMN restricted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE evidence ADD COLUMN restricted INTEGER NOT NULL DEFAULT 1;

CREATE TABLE restrictions (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    reach TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    page INTEGER,
    places TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL
);

-- Bound to the content and to no row that was read: reading a paper anew cannot publish it again.
CREATE TABLE withdrawals (
    document_id TEXT PRIMARY KEY,
    reason TEXT,
    withdrawn_at TEXT NOT NULL
);

-- Where this database was published to, so that what is withdrawn can be taken out there.
CREATE TABLE publications (
    path TEXT PRIMARY KEY,
    names_redacted INTEGER NOT NULL,
    published_at TEXT NOT NULL
);

CREATE INDEX restrictions_by_document ON restrictions (document_id);
