CREATE VIEW paper_locations AS
-- Every file a paper stands in, and on which of its pages: the same report lies in a pack, a supplement and alone.
SELECT
    documents.title,
    documents.council,
    documents.committee,
    documents.meeting_date,
    locations.name AS file,
    locations.first_page,
    locations.last_page,
    count(*) OVER (PARTITION BY locations.document_id) AS places,
    locations.origin,
    locations.page_map,
    locations.document_id
FROM locations
JOIN documents_as_corrected AS documents ON documents.id = locations.document_id
ORDER BY places DESC, documents.meeting_date DESC, locations.document_id, locations.origin, locations.first_page;
