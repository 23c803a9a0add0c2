CREATE VIEW corrections_made AS
-- Every correction that people made, the newest first, and whether it holds.
SELECT
    corrections.field,
    corrections.was_read,
    CASE
        WHEN corrections.field <> 'leads' THEN corrections.value
        ELSE (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(corrections.value))
    END AS corrected_to,
    CASE
        WHEN corrections.undone THEN 'takes back what was corrected before'
        WHEN corrections.id NOT IN (SELECT id FROM corrections_in_force) THEN 'followed by another'
        WHEN corrections.record_id NOT IN (
            SELECT id FROM actions UNION ALL SELECT id FROM recommendations UNION ALL SELECT id FROM documents
        ) THEN 'the record is not there any more: the paper was read anew, and otherwise'
        ELSE 'holds'
    END AS state,
    corrections.who,
    corrections.why,
    corrections.made_at,
    corrections.words,
    corrections.page,
    documents.name AS document,
    corrections.record_id,
    corrections.document_id,
    corrections.id
FROM corrections
LEFT JOIN documents ON documents.id = corrections.document_id
ORDER BY corrections.id DESC;
