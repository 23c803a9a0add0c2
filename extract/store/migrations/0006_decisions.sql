-- What became of what was recommended: what a report asks its meeting to decide, tied to what the meeting resolved.

-- section: the heading it stands under, as printed. item: of the agenda, where minutes print it. outcome: what a
-- resolution says becomes of what was put to the meeting.
ALTER TABLE recommendations ADD COLUMN section TEXT;
ALTER TABLE recommendations ADD COLUMN item TEXT;
ALTER TABLE recommendations ADD COLUMN outcome TEXT;

-- outcome: of this recommendation by this resolution; none where it cannot be told.
CREATE TABLE decided (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    resolution_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    outcome TEXT,
    confidence REAL NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (recommendation_id, resolution_id)
) WITHOUT ROWID;
CREATE INDEX decided_by_resolution ON decided (resolution_id);

-- The days of meetings of which something was read, deleted or corrected since papers were last tied together: only
-- those are gone through again. The triggers miss no way by which a paper comes or goes. (`OR IGNORE` does not hold in
-- a trigger whose own statement says otherwise.)
CREATE TABLE days_to_link (meeting_date TEXT PRIMARY KEY);
INSERT INTO days_to_link SELECT DISTINCT meeting_date FROM documents WHERE meeting_date IS NOT NULL;

CREATE TRIGGER link_new_paper AFTER INSERT ON documents BEGIN
    INSERT INTO days_to_link
    SELECT DISTINCT value FROM json_each(json_array(new.meeting_date)) WHERE value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
CREATE TRIGGER link_changed_paper AFTER UPDATE ON documents BEGIN
    INSERT INTO days_to_link
    SELECT DISTINCT value FROM json_each(json_array(old.meeting_date, new.meeting_date)) WHERE value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
CREATE TRIGGER link_deleted_paper AFTER DELETE ON documents BEGIN
    INSERT INTO days_to_link
    SELECT DISTINCT value FROM json_each(json_array(old.meeting_date)) WHERE value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
CREATE TRIGGER link_new_part AFTER INSERT ON parts BEGIN
    INSERT INTO days_to_link
    SELECT DISTINCT meeting_date AS value FROM documents WHERE id IN (new.pack_id, new.document_id) AND value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
CREATE TRIGGER link_deleted_part AFTER DELETE ON parts BEGIN
    INSERT INTO days_to_link
    SELECT DISTINCT meeting_date AS value FROM documents WHERE id IN (old.pack_id, old.document_id) AND value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
CREATE TRIGGER link_corrected AFTER INSERT ON corrections BEGIN
    INSERT INTO days_to_link
    SELECT meeting_date AS value FROM documents WHERE id = new.document_id AND value IS NOT NULL
        AND value NOT IN (SELECT meeting_date FROM days_to_link);
    INSERT INTO days_to_link
    SELECT DISTINCT value FROM corrections WHERE record_id = new.record_id AND field = 'meeting_date'
        AND value IS NOT NULL AND value NOT IN (SELECT meeting_date FROM days_to_link);
END;
