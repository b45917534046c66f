SELECT count(*) FROM meetings
WHERE committee_id = ?1 AND starts_at > ?2 AND opened_at IS NOT NULL AND state <> 'no_quorum'
