CREATE VIEW actions_by_lead AS
-- One row a person, post, team or body, for each council, with how its actions stand. Most overdue first.
SELECT
    coalesce(leads.name, leads.words) AS lead,
    leads.kind,
    action_tracker.council,
    count(DISTINCT action_id) AS actions,
    count(DISTINCT CASE WHEN timing <> 'done' THEN action_id END) AS not_done,
    count(DISTINCT CASE WHEN timing = 'overdue' THEN action_id END) AS overdue,
    count(DISTINCT CASE WHEN timing = 'due in 90 days' THEN action_id END) AS due_in_90_days,
    count(DISTINCT CASE WHEN timing = 'no date' THEN action_id END) AS no_date,
    min(CASE WHEN timing IN ('due in 90 days', 'later') THEN last_day_on_time END) AS next_due,
    count(DISTINCT leads.document_id) AS documents
FROM leads_as_corrected AS leads
JOIN action_tracker USING (action_id)
GROUP BY lower(coalesce(leads.name, leads.words)), leads.kind, action_tracker.council
ORDER BY overdue DESC, not_done DESC, lead;
