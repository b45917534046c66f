SELECT 'committee' AS kind, id, NULL AS meeting_id, name AS title, coalesce(short_name, '') AS detail FROM committees
UNION ALL
SELECT 'organisation', id, NULL, name, coalesce(short_name, '') FROM organisations
UNION ALL
SELECT 'person', id, NULL, trim(coalesce(given_name, '') || ' ' || family_name), coalesce(function_title, '') FROM persons
UNION ALL
SELECT 'meeting', meetings.id, meetings.id, committees.meeting_label || ' n° ' || meetings.number, committees.name
FROM meetings JOIN committees ON committees.id = meetings.committee_id
UNION ALL
SELECT 'agenda_item', agenda_items.id, meeting_id, title, 'séance n° ' || meetings.number
FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
UNION ALL
SELECT 'decision', decisions.id, meeting_id, text, 'décision, séance n° ' || meetings.number
FROM decisions JOIN meetings ON meetings.id = decisions.meeting_id
