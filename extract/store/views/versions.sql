CREATE VIEW versions AS
-- Two papers that share most of their words and are for the same meeting, so that one may be a new version of the
-- other: papers of one and the same pack are not.
SELECT
    one.title,
    other.title AS other_title,
    one.council,
    one.committee,
    one.meeting_date,
    other.meeting_date AS other_meeting_date,
    round(alike.likeness, 2) AS likeness,
    one.name AS document,
    other.name AS other_document,
    alike.document_id,
    alike.other_id
FROM alike
JOIN documents_as_corrected AS one ON one.id = alike.document_id
JOIN documents_as_corrected AS other ON other.id = alike.other_id
WHERE coalesce(one.council = other.council, 1)
    AND (coalesce(one.meeting_date = other.meeting_date, 1) OR alike.likeness >= 0.8)
    AND NOT EXISTS (
        SELECT 1 FROM parts JOIN parts AS beside ON beside.pack_id = parts.pack_id
        WHERE parts.document_id = alike.document_id AND beside.document_id = alike.other_id
    )
ORDER BY one.meeting_date DESC, alike.likeness DESC;
