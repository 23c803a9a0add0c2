-- A paper stands in many files, and what keeps it from the public may be said in one of them only.

-- The file whose reading found the mark: reading another file that holds the paper does not lift it.
ALTER TABLE restrictions ADD COLUMN file_sha256 TEXT;
UPDATE restrictions SET file_sha256 = (SELECT file_sha256 FROM documents WHERE id = restrictions.document_id);

-- What was withdrawn, should it come back under another id: the same words, or the same pages of the same file when a
-- pack is parted otherwise.
ALTER TABLE withdrawals ADD COLUMN fingerprint TEXT;
ALTER TABLE withdrawals ADD COLUMN file_sha256 TEXT;
ALTER TABLE withdrawals ADD COLUMN first_page INTEGER;
ALTER TABLE withdrawals ADD COLUMN last_page INTEGER;
UPDATE withdrawals SET fingerprint = known.fingerprint, file_sha256 = known.file_sha256,
    first_page = coalesce(known.first_page, 1), last_page = coalesce(known.last_page, known.pages)
FROM documents AS known WHERE known.id = withdrawals.document_id;
