-- What people say of what was read. Lines are only ever added: the newest for a record and field holds, until one that
-- takes it back (`undone`). Bound to the content and to no row that was read, so reading a paper anew cannot touch them.

CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    was_read TEXT,
    value TEXT,
    undone INTEGER NOT NULL DEFAULT 0,
    words TEXT,
    page INTEGER,
    who TEXT,
    why TEXT,
    made_at TEXT NOT NULL
);

CREATE INDEX corrections_by_record ON corrections (record_id, field, id);
CREATE INDEX corrections_by_document ON corrections (document_id);

CREATE TRIGGER corrections_are_never_changed BEFORE UPDATE ON corrections
BEGIN SELECT raise(ABORT, 'a correction is never changed, only followed by another'); END;

CREATE TRIGGER corrections_are_never_deleted BEFORE DELETE ON corrections
BEGIN SELECT raise(ABORT, 'a correction is never deleted, only taken back by another'); END;

-- For want of what it came to this (`ocr`, `password`, `another try`): with it at hand the paper is read again.
ALTER TABLE problems ADD COLUMN missing TEXT;

-- Who read the paper: empty for what was read before this was noted.
ALTER TABLE documents ADD COLUMN reader TEXT;
