-- Schema 1. Immutable once released: later migrations only add tables, or columns at the end.
-- Every journaled table has an explicit, non-null primary key (UUIDv7 as text), which the session
-- extension needs, and no ON DELETE action: what an operation deletes it deletes itself, so that the
-- changeset says everything and replays as it was. Foreign keys are checked at commit.

CREATE TABLE organisations (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  college TEXT,
  size_class TEXT,
  siren TEXT,
  notes TEXT
) STRICT;

CREATE TABLE persons (
  id TEXT NOT NULL PRIMARY KEY,
  civility TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT NOT NULL,
  function_title TEXT,
  email TEXT,
  phone TEXT,
  notes TEXT
) STRICT;

CREATE TABLE committees (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  profile TEXT NOT NULL,
  meeting_label TEXT NOT NULL,
  default_place TEXT,
  default_video_link TEXT,
  default_start TEXT,
  default_duration INTEGER,
  founding_text TEXT,
  mission TEXT,
  time_zone TEXT NOT NULL,
  colleges TEXT NOT NULL
) STRICT;

CREATE TABLE seats (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  college TEXT,
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX seats_by_committee ON seats(committee_id, position);

CREATE TABLE mandates (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  seat_id TEXT REFERENCES seats(id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES persons(id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  voice TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  notes TEXT
) STRICT;
CREATE INDEX mandates_by_committee ON mandates(committee_id);
CREATE INDEX mandates_by_person ON mandates(person_id);
CREATE INDEX mandates_by_seat ON mandates(seat_id);

CREATE TABLE meetings (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  state TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT,
  place TEXT,
  video_link TEXT,
  convened_at TEXT,
  convocation_channel TEXT,
  urgency_reason TEXT,
  second_convocation_of TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  president_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  secretary_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  opened_at TEXT,
  closed_at TEXT,
  closing_note TEXT,
  stop_reason TEXT,
  next_meeting_at TEXT,
  next_meeting_place TEXT,
  approved_in TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  reservations TEXT,
  signed_on TEXT
) STRICT;
CREATE INDEX meetings_by_committee ON meetings(committee_id, starts_at);

-- Everything that belongs to a sitting carries meeting_id as its second column: the guard of frozen
-- minutes reads it there.
CREATE TABLE suspensions (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  suspended_at TEXT NOT NULL,
  resumed_at TEXT,
  reason TEXT
) STRICT;
CREATE INDEX suspensions_by_meeting ON suspensions(meeting_id);

CREATE TABLE agenda_items (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  duration INTEGER,
  rapporteur_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  rapporteur TEXT,
  notes TEXT,
  started_at TEXT,
  ended_at TEXT,
  postponed INTEGER NOT NULL DEFAULT 0,
  postponed_reason TEXT,
  added_after_convocation INTEGER NOT NULL DEFAULT 0,
  carried_from_item TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  approves_meeting_id TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX agenda_items_by_meeting ON agenda_items(meeting_id, position);

-- A proposal to carry an item over (or to approve minutes) that the secretary put aside.
CREATE TABLE dismissed_proposals (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  from_meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  from_item_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX dismissed_by_meeting ON dismissed_proposals(meeting_id);

-- One row an interval of presence, or one row saying "excused" or "absent".
CREATE TABLE attendances (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  departed_at TEXT
) STRICT;
CREATE INDEX attendances_by_meeting ON attendances(meeting_id);
CREATE INDEX attendances_by_mandate ON attendances(mandate_id);

CREATE TABLE proxies (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  giver_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  holder_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  given_at TEXT NOT NULL
) STRICT;
CREATE INDEX proxies_by_meeting ON proxies(meeting_id);

CREATE TABLE recusals (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  left_at TEXT NOT NULL,
  returned_at TEXT,
  reason TEXT
) STRICT;
CREATE INDEX recusals_by_meeting ON recusals(meeting_id);

CREATE TABLE votes (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  subject TEXT NOT NULL,
  ballot TEXT NOT NULL,
  voted_at TEXT NOT NULL,
  pour INTEGER NOT NULL,
  contre INTEGER NOT NULL,
  abstention INTEGER NOT NULL,
  blanc INTEGER NOT NULL,
  nul INTEGER NOT NULL,
  voters INTEGER NOT NULL,
  consensus TEXT,
  president_choice TEXT,
  proclaimed TEXT,
  proclaimed_text TEXT
) STRICT;
CREATE INDEX votes_by_meeting ON votes(meeting_id);

-- Only for a roll call. A secret ballot leaves no row here: who voted what is never stored.
CREATE TABLE ballots (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT NOT NULL REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  holder_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  choice TEXT NOT NULL
) STRICT;
CREATE INDEX ballots_by_meeting ON ballots(meeting_id);

CREATE TABLE decisions (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  due_on TEXT
) STRICT;
CREATE INDEX decisions_by_meeting ON decisions(meeting_id);

CREATE TABLE dissents (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX dissents_by_meeting ON dissents(meeting_id);

-- Prose of the minutes: a paragraph is a row. item_id is null in the opening and closing sections.
CREATE TABLE blocks (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  section TEXT NOT NULL,
  item_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX blocks_by_meeting ON blocks(meeting_id, section, position);

-- The minutes as they were approved: what is printed from then on.
CREATE TABLE approved_minutes (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX approved_minutes_by_meeting ON approved_minutes(meeting_id);

CREATE TABLE register_info (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The journal itself, and what is local to this file: not journaled.
CREATE TABLE journal (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  operation TEXT NOT NULL,
  kind TEXT NOT NULL,
  of_seq INTEGER,
  summary TEXT NOT NULL,
  subject_kind TEXT,
  subject_id TEXT,
  changeset BLOB NOT NULL,
  content_sha256 TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX journal_by_target ON journal(of_seq);

-- Which records an entry touched, so that the history of one record is found without reading every
-- changeset. Derived from the changesets; `verify` does not trust it.
CREATE TABLE journal_records (
  seq INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The last seconds of typing, kept from a crash until the burst is an operation.
CREATE TABLE local_drafts (
  key TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL,
  section TEXT NOT NULL,
  item_id TEXT,
  blocks TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
