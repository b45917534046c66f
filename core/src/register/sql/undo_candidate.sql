-- The last operation that stands: done and never undone, or undone and done again since.
SELECT * FROM journal AS entry
WHERE kind = 'do'
  AND coalesce(
    (SELECT later.kind FROM journal AS later WHERE later.of_seq = entry.seq ORDER BY later.seq DESC LIMIT 1),
    'redo'
  ) = 'redo'
ORDER BY seq DESC
LIMIT 1
