CREATE VIEW action_tracker AS
-- One row an action, with all a person asks of it first. Latest meeting first, then the paper's own order.
SELECT
    coalesce(
        actions.recommendation_ref,
        (SELECT ref FROM recommendations_as_corrected AS its WHERE its.id = actions.recommendation_id)
    ) AS recommendation_ref,
    (SELECT text FROM recommendations_as_corrected AS its WHERE its.id = actions.recommendation_id) AS recommendation,
    actions.text AS action,
    CASE
        WHEN actions.corrected_leads IS NULL THEN (
            SELECT group_concat(who, '; ')
            FROM (
                SELECT coalesce(leads.name, leads.words) AS who FROM leads
                WHERE leads.action_id = actions.id ORDER BY leads.number
            )
        )
        ELSE (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(actions.corrected_leads))
    END AS leads,
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
    actions.corrected,
    actions.search_row
FROM actions_as_corrected AS actions
JOIN documents_as_corrected AS documents ON documents.id = actions.document_id
ORDER BY documents.meeting_date DESC, documents.council, documents.committee, actions.document_id, actions.number;
