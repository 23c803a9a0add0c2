CREATE VIEW newest_recommendations AS
-- Every recommendation, those of the latest meeting first (the tracker's own order); papers without a date of
-- meeting come last.
SELECT
    meeting_date, ref, recommendation, kind, addressed_to, response, actions, page, recommendation_id, document,
    committee, council, document_id
FROM recommendation_tracker;
