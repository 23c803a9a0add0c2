CREATE VIEW action_tracker AS
-- One row an action, with all a person asks of it first. Latest meeting first, then the paper's own order.
SELECT
    coalesce(actions.recommendation_ref, recommendations.ref) AS recommendation_ref,
    recommendations.text AS recommendation,
    actions.text AS action,
    (
        SELECT group_concat(who, '; ')
        FROM (
            SELECT coalesce(leads.name, leads.words) AS who FROM leads
            WHERE leads.action_id = actions.id ORDER BY leads.number
        )
    ) AS leads,
    actions.deadline_words AS deadline,
    actions.deadline_end AS last_day_on_time,
    CASE
        WHEN actions.status IN ('complete', 'closed') OR actions.deadline_kind = 'completed' THEN 'done'
        WHEN actions.deadline_end IS NULL THEN 'no date'
        WHEN actions.deadline_end < date('now', 'localtime') THEN 'overdue'
        WHEN actions.deadline_end <= date('now', 'localtime', '+90 days') THEN 'due in 90 days'
        ELSE 'later'
    END AS timing,
    actions.status,
    actions.response,
    actions.page,
    actions.id AS action_id,
    documents.name AS document,
    documents.committee,
    documents.council,
    documents.meeting_date,
    actions.status_words,
    actions.response_words,
    actions.recommendation_id,
    actions.document_id,
    actions.rowid AS search_row
FROM actions
JOIN documents ON documents.id = actions.document_id
LEFT JOIN recommendations ON recommendations.id = actions.recommendation_id
ORDER BY documents.meeting_date DESC, documents.council, documents.committee, actions.document_id, actions.number;
