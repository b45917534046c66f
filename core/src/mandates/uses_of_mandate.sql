SELECT
  (SELECT count(*) FROM attendances WHERE mandate_id = ?1)
  + (SELECT count(*) FROM proxies WHERE giver_id = ?1 OR holder_id = ?1)
  + (SELECT count(*) FROM recusals WHERE mandate_id = ?1)
  + (SELECT count(*) FROM ballots WHERE mandate_id = ?1 OR holder_id = ?1)
  + (SELECT count(*) FROM dissents WHERE mandate_id = ?1)
  + (SELECT count(*) FROM dispatches WHERE mandate_id = ?1)
  + (SELECT count(*) FROM agenda_items WHERE rapporteur_id = ?1)
  + (SELECT count(*) FROM meetings WHERE president_id = ?1 OR secretary_id = ?1)
