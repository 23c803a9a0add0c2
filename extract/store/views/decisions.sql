CREATE VIEW decisions AS
-- What a report asked its meeting to decide, beside what the meeting resolved. Latest meeting first.
SELECT
    papers.council,
    papers.committee,
    papers.meeting_date,
    coalesce(
        resolved.item,
        (SELECT min(parts.item) FROM parts WHERE parts.document_id = papers.id)
    ) AS item,
    coalesce(papers.title, resolved.section) AS title,
    recommended.ref,
    recommended.text AS recommended,
    decided.outcome,
    resolved.text AS resolved,
    resolved.ref AS resolved_ref,
    recommended.page,
    resolved.page AS resolved_page,
    papers.name AS document,
    minutes.name AS minutes,
    decided.confidence,
    decided.why,
    decided.recommendation_id,
    decided.resolution_id,
    recommended.document_id,
    resolved.document_id AS minutes_id
FROM decided
JOIN recommendations_as_corrected AS recommended ON recommended.id = decided.recommendation_id
JOIN recommendations_as_corrected AS resolved ON resolved.id = decided.resolution_id
JOIN documents_as_corrected AS papers ON papers.id = recommended.document_id
JOIN documents_as_corrected AS minutes ON minutes.id = resolved.document_id
ORDER BY
    papers.meeting_date DESC, papers.council, papers.committee, recommended.document_id, recommended.number,
    resolved.document_id;
