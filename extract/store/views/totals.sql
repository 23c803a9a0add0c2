CREATE VIEW totals AS
-- One row: how much there is of everything.
SELECT
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM recommendations_as_corrected) AS recommendations,
    (SELECT count(*) FROM actions_as_corrected) AS actions,
    (SELECT count(DISTINCT action_id) FROM leads_as_corrected) AS actions_with_lead,
    (SELECT count(*) FROM actions_as_corrected WHERE deadline_end IS NOT NULL) AS actions_with_date,
    (SELECT count(*) FROM overdue_actions) AS overdue_actions,
    (SELECT count(*) FROM due_in_90_days) AS due_in_90_days,
    (SELECT count(*) FROM needs_review) AS needs_review,
    (SELECT count(*) FROM papers_not_read) AS papers_not_read;
