CREATE VIEW overdue_actions AS
-- The last day has passed, and the paper does not say that it is done. Longest overdue first.
SELECT
    CAST(julianday('now', 'localtime') - julianday(last_day_on_time) AS INTEGER) AS days_overdue,
    council, committee, meeting_date, recommendation_ref, action, leads, deadline, last_day_on_time, status,
    response, document, page, action_id, document_id
FROM action_tracker
WHERE timing = 'overdue'
ORDER BY last_day_on_time, council, committee, document, page;
