CREATE VIEW due_in_90_days AS
-- Not done, and the last day on time is today or in the next 90 days. Soonest first.
SELECT
    action, leads, deadline, last_day_on_time, status, page, action_id, document, committee, council, meeting_date,
    recommendation_ref,
    status_words, response, response_words, document_id
FROM action_tracker
WHERE timing = 'due in 90 days'
ORDER BY last_day_on_time, council, committee, document, page;
