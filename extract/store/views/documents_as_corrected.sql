CREATE VIEW documents_as_corrected AS
-- Every paper with what people corrected in its columns.
SELECT
    documents.id, documents.name,
    iif(json_type(said, '$.title') IS NULL, documents.title, json_extract(said, '$.title')) AS title,
    iif(json_type(said, '$.kind') IS NULL, documents.kind, json_extract(said, '$.kind')) AS kind,
    iif(json_type(said, '$.council') IS NULL, documents.council, json_extract(said, '$.council')) AS council,
    iif(json_type(said, '$.committee') IS NULL, documents.committee, json_extract(said, '$.committee')) AS committee,
    iif(json_type(said, '$.meeting_date') IS NULL, documents.meeting_date,
        json_extract(said, '$.meeting_date')) AS meeting_date,
    documents.pages, documents.wards, documents.key_decision, documents.exempt, documents.origin, documents.sha256,
    documents.media_type, documents.extractor_version, documents.restricted, documents.reader,
    documents.registered_council, documents.council_kind, documents.nation, documents.committee_kind,
    documents.fingerprint, documents.file_sha256, documents.first_page, documents.last_page,
    corrected_records.corrected
FROM documents
LEFT JOIN corrected_records ON corrected_records.record_id = documents.id;
