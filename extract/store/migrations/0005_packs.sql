-- Packs: one file, several papers; and one paper in several files.

-- fingerprint: of its words, so that the same paper is known again in another file. file_sha256, first_page, last_page:
-- where the words that are kept of it were read: all places of its evidence are pages of that file.
ALTER TABLE documents ADD COLUMN fingerprint TEXT;
ALTER TABLE documents ADD COLUMN file_sha256 TEXT;
ALTER TABLE documents ADD COLUMN first_page INTEGER;
ALTER TABLE documents ADD COLUMN last_page INTEGER;
UPDATE documents SET file_sha256 = sha256;

-- The council and the body as the registry knows them, beside the words that are printed.
ALTER TABLE documents ADD COLUMN registered_council TEXT;
ALTER TABLE documents ADD COLUMN council_kind TEXT;
ALTER TABLE documents ADD COLUMN nation TEXT;
ALTER TABLE documents ADD COLUMN committee_kind TEXT;
CREATE INDEX documents_by_registered_council ON documents (registered_council, committee_kind, meeting_date);

CREATE INDEX documents_by_fingerprint ON documents (fingerprint);
CREATE INDEX documents_by_file ON documents (file_sha256);

-- A paper may stand in many files, and twice in one. page_map: pairs of pages, as its evidence counts them and as they
-- stand here.
CREATE TABLE locations_of_packs (
    document_id TEXT NOT NULL REFERENCES documents (id),
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    file_sha256 TEXT,
    first_page INTEGER NOT NULL DEFAULT 1,
    last_page INTEGER,
    page_map TEXT,
    PRIMARY KEY (document_id, origin, first_page)
);
INSERT INTO locations_of_packs (document_id, origin, name, file_sha256, last_page)
SELECT document_id, locations.origin, locations.name, sha256, pages
FROM locations JOIN documents ON documents.id = document_id;
DROP TABLE locations;
ALTER TABLE locations_of_packs RENAME TO locations;
CREATE INDEX locations_by_origin ON locations (origin);
CREATE INDEX locations_by_file ON locations (file_sha256);

CREATE TABLE parts (
    pack_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    kind TEXT NOT NULL,
    item TEXT,
    title TEXT,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    printed_first INTEGER,
    printed_last INTEGER,
    blank_pages TEXT,
    signs TEXT,
    PRIMARY KEY (pack_id, number)
);
CREATE INDEX parts_by_document ON parts (document_id);

CREATE TABLE agenda_items (
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    title TEXT NOT NULL,
    pages_first INTEGER,
    pages_last INTEGER,
    restricted INTEGER NOT NULL,
    to_follow INTEGER NOT NULL,
    page INTEGER,
    PRIMARY KEY (document_id, number)
);

-- What is like what: sketches of the words, and the bands of them by which papers alike are found without comparing all.
CREATE TABLE sketches (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    numbers BLOB NOT NULL
);
CREATE TABLE sketch_bands (
    band INTEGER NOT NULL,
    value INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (band, value, document_id)
) WITHOUT ROWID;
CREATE INDEX sketch_bands_by_document ON sketch_bands (document_id);
CREATE TABLE alike (
    document_id TEXT NOT NULL REFERENCES documents (id),
    other_id TEXT NOT NULL REFERENCES documents (id),
    likeness REAL NOT NULL,
    PRIMARY KEY (document_id, other_id)
);
CREATE INDEX alike_by_other ON alike (other_id);

-- Two files may hold one paper: each is kept for itself.
CREATE TABLE originals_of_files (
    document_id TEXT NOT NULL REFERENCES documents (id),
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL
);
INSERT INTO originals_of_files SELECT document_id, sha256, bytes FROM originals;
DROP TABLE originals;
ALTER TABLE originals_of_files RENAME TO originals;
CREATE INDEX originals_by_document ON originals (document_id);
