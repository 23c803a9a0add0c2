CREATE VIEW recommendations_by_committee AS
-- One row a committee, with what it was asked, what was recommended to it and what it resolved.
SELECT
    council,
    committee,
    count(*) AS recommendations,
    sum(kind = 'review') AS from_reviews,
    sum(kind = 'decision') AS asked_to_decide,
    sum(kind = 'resolution') AS resolved,
    sum(actions) AS actions,
    count(DISTINCT document_id) AS documents,
    min(meeting_date) AS first_meeting,
    max(meeting_date) AS last_meeting
FROM recommendation_tracker
GROUP BY council, committee
ORDER BY council, committee;
