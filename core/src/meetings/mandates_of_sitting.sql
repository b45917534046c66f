-- The mandates that run on the day of the sitting, and those that the sitting names anyway.
SELECT mandate.* FROM mandates AS mandate
LEFT JOIN seats AS seat ON seat.id = mandate.seat_id
WHERE (mandate.committee_id = ?1 AND mandate.starts_on <= ?3 AND (mandate.ends_on IS NULL OR mandate.ends_on >= ?3))
  OR mandate.id IN (
    SELECT mandate_id FROM attendances WHERE meeting_id = ?2
    UNION SELECT giver_id FROM proxies WHERE meeting_id = ?2
    UNION SELECT holder_id FROM proxies WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM recusals WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM ballots WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM dissents WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM dispatches WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM contributions WHERE meeting_id = ?2
    UNION SELECT mandate_id FROM written_votes WHERE meeting_id = ?2
    UNION SELECT rapporteur_id FROM agenda_items WHERE meeting_id = ?2
    UNION SELECT president_id FROM meetings WHERE id = ?2
    UNION SELECT secretary_id FROM meetings WHERE id = ?2
  )
ORDER BY coalesce(seat.position, 1000000), mandate.role = 'suppleant', mandate.starts_on, mandate.id
