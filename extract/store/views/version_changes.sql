CREATE VIEW version_changes AS
-- What differs between two versions of a paper: recommendations, deadlines and leads, as the one has them and the other.
WITH ours AS (
    SELECT versions.document_id, versions.other_id, items.ref, items.text,
        (SELECT text FROM recommendations_as_corrected AS matched
            WHERE matched.document_id = versions.other_id AND matched.ref = items.ref LIMIT 1) AS matched
    FROM versions JOIN recommendations_as_corrected AS items ON items.document_id = versions.document_id
    WHERE NOT EXISTS (SELECT 1 FROM recommendations_as_corrected AS same
        WHERE same.document_id = versions.other_id AND lower(same.text) = lower(items.text))
), theirs AS (
    SELECT versions.document_id, versions.other_id, items.ref, items.text
    FROM versions JOIN recommendations_as_corrected AS items ON items.document_id = versions.other_id
    WHERE NOT EXISTS (SELECT 1 FROM recommendations_as_corrected AS same
        WHERE same.document_id = versions.document_id AND (lower(same.text) = lower(items.text) OR same.ref = items.ref))
), actions AS (
    SELECT versions.document_id, versions.other_id, one.text, one.deadline_words AS deadline,
        other.deadline_words AS other_deadline,
        (SELECT group_concat(words, '; ') FROM leads_as_corrected WHERE action_id = one.id) AS leads,
        (SELECT group_concat(words, '; ') FROM leads_as_corrected WHERE action_id = other.id) AS other_leads
    FROM versions
    JOIN actions_as_corrected AS one ON one.document_id = versions.document_id
    JOIN actions_as_corrected AS other ON other.document_id = versions.other_id AND lower(other.text) = lower(one.text)
)
SELECT 'recommendation' AS what, ref, text AS value, matched AS other_value, document_id, other_id FROM ours
UNION ALL
SELECT 'recommendation', ref, NULL, text, document_id, other_id FROM theirs
UNION ALL
SELECT 'deadline', text, deadline, other_deadline, document_id, other_id FROM actions WHERE deadline IS NOT other_deadline
UNION ALL
SELECT 'lead', text, leads, other_leads, document_id, other_id FROM actions WHERE leads IS NOT other_leads;
