CREATE VIEW meeting_papers AS
-- One row a paper of a pack, in the pack's order. Latest meeting first.
SELECT
    packs.council,
    packs.committee,
    packs.meeting_date,
    parts.item,
    parts.kind,
    parts.title,
    parts.first_page,
    parts.last_page,
    parts.printed_first,
    parts.printed_last,
    (SELECT count(*) FROM recommendations_as_corrected AS found WHERE found.document_id = parts.document_id)
        AS recommendations,
    (SELECT count(*) FROM actions_as_corrected AS found WHERE found.document_id = parts.document_id) AS actions,
    packs.name AS pack,
    parts.document_id,
    parts.pack_id
FROM parts
JOIN documents_as_corrected AS packs ON packs.id = parts.pack_id
ORDER BY packs.meeting_date DESC, packs.name, parts.pack_id, parts.number;
