SELECT count(*) FROM journal
WHERE (?1 IS NULL OR author = ?1)
  AND (?2 IS NULL OR operation = ?2)
  AND (?3 IS NULL OR operation GLOB ?3)
  AND (?4 IS NULL OR seq IN (SELECT seq FROM journal_records WHERE record_id = ?4))
  AND (?5 IS NULL OR at >= ?5)
