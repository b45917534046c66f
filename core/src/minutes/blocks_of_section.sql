SELECT * FROM blocks
WHERE meeting_id = ?1 AND section = ?2 AND item_id IS ?3
ORDER BY position, id
