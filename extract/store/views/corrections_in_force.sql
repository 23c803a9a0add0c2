CREATE VIEW corrections_in_force AS
-- The newest correction of each field of each record, unless it takes the ones before it back.
SELECT corrections.* FROM corrections
WHERE undone = 0 AND id = (
    SELECT max(later.id) FROM corrections AS later
    WHERE later.record_id = corrections.record_id AND later.field = corrections.field
);
