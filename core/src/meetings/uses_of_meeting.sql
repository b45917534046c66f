SELECT
  (SELECT count(*) FROM meetings WHERE second_convocation_of = ?1 OR approved_in = ?1)
  + (SELECT count(*) FROM agenda_items WHERE approves_meeting_id = ?1)
  + (SELECT count(*) FROM agenda_items
     WHERE carried_from_item IN (SELECT id FROM agenda_items WHERE meeting_id = ?1))
  + (SELECT count(*) FROM dismissed_proposals WHERE from_meeting_id = ?1)
