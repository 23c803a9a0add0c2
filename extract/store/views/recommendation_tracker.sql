CREATE VIEW recommendation_tracker AS
-- One row a recommendation, with what became of it: as its own paper says (`response`), and as its meeting resolved (`outcome`). Latest meeting first.
SELECT
    recommendations.ref,
    recommendations.text AS recommendation,
    recommendations.kind,
    recommendations.addressed_to,
    (
        SELECT group_concat(answer, '; ')
        FROM (
            SELECT DISTINCT actions.response AS answer FROM actions_as_corrected AS actions
            WHERE actions.recommendation_id = recommendations.id ORDER BY actions.number
        )
    ) AS response,
    (
        SELECT group_concat(outcome, '; ')
        FROM (SELECT DISTINCT outcome FROM decided WHERE decided.recommendation_id = recommendations.id ORDER BY outcome)
    ) AS outcome,
    (SELECT count(*) FROM actions_as_corrected AS actions WHERE actions.recommendation_id = recommendations.id) AS actions,
    recommendations.page,
    recommendations.id AS recommendation_id,
    documents.name AS document,
    documents.committee,
    documents.council,
    documents.meeting_date,
    recommendations.document_id,
    recommendations.corrected,
    recommendations.search_row
FROM recommendations_as_corrected AS recommendations
JOIN documents_as_corrected AS documents ON documents.id = recommendations.document_id
ORDER BY
    documents.meeting_date DESC, documents.council, documents.committee, recommendations.document_id,
    recommendations.number;
