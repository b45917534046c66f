SELECT * FROM agenda_items
WHERE meeting_id = ?1 AND postponed = 1
ORDER BY position, id
