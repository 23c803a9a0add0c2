CREATE VIEW meetings AS
-- One row a meeting, with all that was read for it, in packs or as single papers. Latest first.
WITH papers AS (
    SELECT id, coalesce(registered_council, council) AS council, committee, meeting_date, kind
    FROM documents_as_corrected WHERE meeting_date IS NOT NULL
)
SELECT
    papers.council,
    papers.committee,
    papers.meeting_date,
    sum(papers.kind <> 'pack') AS papers,
    sum(papers.kind = 'pack') AS packs,
    sum(papers.kind IN ('minutes', 'decisions')) AS minutes,
    (SELECT count(*) FROM agendas WHERE agendas.council IS min(papers.council)
        AND agendas.committee IS papers.committee AND agendas.meeting_date = papers.meeting_date
        AND agendas.papers IN ('to follow', 'missing')) AS items_awaited,
    sum((SELECT count(*) FROM recommendations_as_corrected AS found
        WHERE found.document_id = papers.id AND found.kind = 'decision')) AS recommendations,
    sum((SELECT count(*) FROM recommendations_as_corrected AS found
        WHERE found.document_id = papers.id AND found.kind = 'resolution')) AS resolutions,
    sum((SELECT count(*) FROM actions_as_corrected AS found WHERE found.document_id = papers.id)) AS actions
FROM papers
GROUP BY papers.council, papers.committee, papers.meeting_date
ORDER BY papers.meeting_date DESC, papers.council, papers.committee;
