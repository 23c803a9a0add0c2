CREATE VIEW actions_without_deadline AS
-- No day by which it is to be done: the paper gives none, or words that are no date (Ongoing, To be
-- confirmed).
SELECT
    action, leads, deadline, last_day_on_time, status, page, action_id, document, committee, council, meeting_date,
    recommendation_ref,
    status_words, response, response_words, document_id
FROM action_tracker
WHERE last_day_on_time IS NULL AND timing <> 'done'
ORDER BY meeting_date DESC, council, committee, document, page;
