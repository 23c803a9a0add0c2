CREATE VIEW recommendations_as_corrected AS
-- Every recommendation with what people corrected in its columns; without those that are none, as somebody has said.
SELECT
    recommendations.id, recommendations.document_id, recommendations.number,
    iif(json_type(said, '$.ref') IS NULL, recommendations.ref, json_extract(said, '$.ref')) AS ref,
    iif(json_type(said, '$.text') IS NULL, recommendations.text, json_extract(said, '$.text')) AS text,
    iif(json_type(said, '$.kind') IS NULL, recommendations.kind, json_extract(said, '$.kind')) AS kind,
    iif(json_type(said, '$.addressed_to') IS NULL, recommendations.addressed_to,
        json_extract(said, '$.addressed_to')) AS addressed_to,
    recommendations.verb, recommendations.section, recommendations.item, recommendations.outcome, recommendations.page,
    recommendations.rowid AS search_row,
    corrected_records.corrected
FROM recommendations
LEFT JOIN corrected_records ON corrected_records.record_id = recommendations.id
WHERE json_type(said, '$.dismissed') IS NULL;
