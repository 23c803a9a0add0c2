CREATE VIEW papers AS
-- One row a paper, with how much was found in it. Latest meeting first.
SELECT
    documents.name AS document,
    documents.title,
    documents.kind,
    documents.committee,
    documents.council,
    documents.meeting_date,
    documents.pages,
    (SELECT count(*) FROM recommendations_as_corrected AS recommendations WHERE recommendations.document_id = documents.id) AS recommendations,
    (SELECT count(*) FROM actions_as_corrected AS actions WHERE actions.document_id = documents.id) AS actions,
    (SELECT count(*) FROM problems WHERE problems.document_id = documents.id) AS problems,
    (SELECT count(*) FROM rejected_rows WHERE rejected_rows.document_id = documents.id) AS rows_left_out,
    documents.reader,
    documents.corrected,
    documents.id AS document_id
FROM documents_as_corrected AS documents
ORDER BY documents.meeting_date DESC, documents.council, documents.committee, documents.name;
