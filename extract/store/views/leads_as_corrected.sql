CREATE VIEW leads_as_corrected AS
-- Every lead of every action; where somebody has said who leads, those in the place of the ones that were read.
SELECT
    id, document_id, action_id, number, words, name, kind, role, part, honorific, is_councillor, confidence
FROM leads
WHERE action_id NOT IN (SELECT record_id FROM corrections_in_force WHERE field = 'leads')
UNION ALL
SELECT
    record_id || '-corrected-lead-' || (key + 1), document_id, record_id, key + 1, json_extract(lead.value, '$.name'),
    json_extract(lead.value, '$.name'), json_extract(lead.value, '$.kind'), json_extract(lead.value, '$.role'),
    'lead', NULL, coalesce(json_extract(lead.value, '$.is_councillor'), 0), 1.0
FROM corrections_in_force
JOIN json_each(corrections_in_force.value) AS lead
WHERE field = 'leads';
