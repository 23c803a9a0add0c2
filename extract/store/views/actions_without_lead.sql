CREATE VIEW actions_without_lead AS
-- The paper names nobody who is to do it.
SELECT
    action, leads, deadline, last_day_on_time, status, page, action_id, document, committee, council, meeting_date,
    recommendation_ref,
    status_words, response, response_words, document_id
FROM action_tracker
WHERE leads IS NULL
ORDER BY meeting_date DESC, council, committee, document, page;
