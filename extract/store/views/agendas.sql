CREATE VIEW agendas AS
-- One row an item of an agenda, and whether its papers are there. Latest meeting first.
SELECT
    packs.council,
    packs.committee,
    packs.meeting_date,
    agenda_items.item,
    agenda_items.title,
    CASE
        WHEN EXISTS (
            SELECT 1 FROM parts WHERE parts.pack_id = agenda_items.document_id AND parts.item = agenda_items.item
                AND parts.kind <> 'restricted'
        ) THEN 'here'
        WHEN agenda_items.restricted OR EXISTS (
            SELECT 1 FROM parts WHERE parts.pack_id = agenda_items.document_id AND parts.item = agenda_items.item
                AND parts.kind = 'restricted'
        ) THEN 'restricted'
        WHEN EXISTS (
            SELECT 1 FROM parts JOIN documents AS others ON others.id = parts.pack_id
            WHERE parts.item = agenda_items.item AND parts.kind <> 'restricted' AND others.meeting_date = packs.meeting_date
                AND others.council IS packs.council AND others.committee IS packs.committee AND others.id <> packs.id
        ) THEN 'in another pack'
        WHEN agenda_items.to_follow THEN 'to follow'
        WHEN agenda_items.pages_first IS NOT NULL THEN 'missing'
        ELSE 'none named'
    END AS papers,
    (SELECT count(*) FROM parts WHERE parts.pack_id = agenda_items.document_id AND parts.item = agenda_items.item)
        AS papers_here,
    agenda_items.pages_first,
    agenda_items.pages_last,
    agenda_items.page,
    packs.name AS pack,
    agenda_items.document_id
FROM agenda_items
JOIN documents_as_corrected AS packs ON packs.id = agenda_items.document_id
ORDER BY packs.meeting_date DESC, packs.name, agenda_items.document_id, agenda_items.number;
