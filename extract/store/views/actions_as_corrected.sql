CREATE VIEW actions_as_corrected AS
-- Every action with what people corrected in its columns, and the leads that they gave it instead; without those that
-- are no actions, as somebody has said.
SELECT
    actions.id, actions.document_id, actions.number, actions.recommendation_id,
    iif(json_type(said, '$.recommendation_ref') IS NULL, actions.recommendation_ref,
        json_extract(said, '$.recommendation_ref')) AS recommendation_ref,
    iif(json_type(said, '$.text') IS NULL, actions.text, json_extract(said, '$.text')) AS text,
    actions.deadline_words,
    iif(json_type(said, '$.deadline_start') IS NULL, actions.deadline_start,
        json_extract(said, '$.deadline_start')) AS deadline_start,
    iif(json_type(said, '$.deadline_end') IS NULL, actions.deadline_end,
        json_extract(said, '$.deadline_end')) AS deadline_end,
    iif(json_type(said, '$.deadline_start') IS NULL AND json_type(said, '$.deadline_end') IS NULL,
        actions.deadline_precision, NULL) AS deadline_precision,
    CASE
        WHEN json_type(said, '$.deadline_kind') IS NOT NULL THEN json_extract(said, '$.deadline_kind')
        WHEN json_extract(said, '$.deadline_end') IS NOT NULL AND coalesce(actions.deadline_kind, 'unknown') = 'unknown'
            THEN 'fixed'
        ELSE actions.deadline_kind
    END AS deadline_kind,
    actions.deadline_tentative, actions.deadline_recurrence, actions.deadline_assumed,
    iif(coalesce(json_type(said, '$.deadline_start'), json_type(said, '$.deadline_end')) IS NULL,
        actions.deadline_confidence, 1.0) AS deadline_confidence,
    actions.status_words,
    iif(json_type(said, '$.status') IS NULL, actions.status, json_extract(said, '$.status')) AS status,
    actions.status_rag, actions.status_detail,
    iif(json_type(said, '$.status') IS NULL, actions.status_confidence, 1.0) AS status_confidence,
    actions.response_words,
    iif(json_type(said, '$.response') IS NULL, actions.response, json_extract(said, '$.response')) AS response,
    actions.response_qualifier,
    iif(json_type(said, '$.response') IS NULL, actions.response_confidence, 1.0) AS response_confidence,
    actions.page,
    iif(json_type(said, '$.leads') = 'null', '[]', json_extract(said, '$.leads')) AS corrected_leads,
    actions.rowid AS search_row,
    corrected_records.corrected
FROM actions
LEFT JOIN corrected_records ON corrected_records.record_id = actions.id
WHERE json_type(said, '$.dismissed') IS NULL;
