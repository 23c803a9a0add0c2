CREATE VIEW overdue_actions AS
-- The last day has passed, and the paper does not say that it is done. Longest overdue first.
SELECT
    action, leads, deadline, last_day_on_time,
    CAST(julianday('now', 'localtime') - julianday(last_day_on_time) AS INTEGER) AS days_overdue,
    status, page, action_id, document, committee, council, meeting_date, recommendation_ref,
    status_words, response, response_words, document_id
FROM action_tracker
WHERE timing = 'overdue'
ORDER BY last_day_on_time, council, committee, document, page;
