-- Papers whose reading was begun and has not ended yet: a line goes when its paper has its final state.
CREATE TABLE attempts (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origin TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    begun INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    who TEXT,
    began TEXT NOT NULL
);

-- The papers whose own bytes are kept beside the database.
CREATE TABLE originals (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL
);
