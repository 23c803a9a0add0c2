CREATE VIEW recommendation_tracker AS
-- One row a recommendation, with what became of it as far as its own paper says.
SELECT
    documents.council,
    documents.committee,
    documents.meeting_date,
    recommendations.ref,
    recommendations.text AS recommendation,
    recommendations.kind,
    recommendations.addressed_to,
    (
        SELECT group_concat(answer, '; ')
        FROM (
            SELECT DISTINCT coalesce(actions.response, actions.response_words) AS answer FROM actions
            WHERE actions.recommendation_id = recommendations.id ORDER BY actions.number
        )
    ) AS response,
    (SELECT count(*) FROM actions WHERE actions.recommendation_id = recommendations.id) AS actions,
    documents.name AS document,
    recommendations.page,
    recommendations.id AS recommendation_id,
    recommendations.document_id,
    recommendations.rowid AS search_row
FROM recommendations
JOIN documents ON documents.id = recommendations.document_id;
