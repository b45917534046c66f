SELECT * FROM meetings
WHERE committee_id = ?1 AND starts_at < ?2 AND id <> ?3
ORDER BY starts_at, id
