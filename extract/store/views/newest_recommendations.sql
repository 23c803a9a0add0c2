CREATE VIEW newest_recommendations AS
-- Every recommendation, those of the latest meeting first; papers without a date of meeting come last.
SELECT
    meeting_date, council, committee, ref, recommendation, kind, addressed_to, response, actions, document, page,
    recommendation_id, document_id
FROM recommendation_tracker
ORDER BY meeting_date DESC, council, committee, document, page, search_row;
