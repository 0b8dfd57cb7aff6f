CREATE TABLE session (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  title         TEXT    NOT NULL,
  pack          TEXT    NOT NULL,
  pack_identity TEXT    NOT NULL,
  world         TEXT    NOT NULL,
  frame_width   INTEGER,
  frame_height  INTEGER,
  context_steps INTEGER NOT NULL,
  inputs        TEXT    NOT NULL,
  program       TEXT    NOT NULL,
  crc           INTEGER NOT NULL
) STRICT;

CREATE TABLE input (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL,
  crc  INTEGER NOT NULL
) STRICT;

CREATE TABLE branch (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  forked_at INTEGER REFERENCES node (id),
  luck_seed INTEGER NOT NULL,
  pinned    INTEGER NOT NULL,
  pruning   INTEGER NOT NULL,
  crc       INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  id        INTEGER PRIMARY KEY,
  source    TEXT    NOT NULL,
  actor     TEXT,
  knobs     TEXT    NOT NULL,
  luck_seed INTEGER NOT NULL,
  crc       INTEGER NOT NULL
) STRICT;

CREATE TABLE node (
  id            INTEGER PRIMARY KEY,
  parent        INTEGER REFERENCES node (id),
  branch        INTEGER NOT NULL REFERENCES branch (id),
  step          INTEGER NOT NULL,
  cause         TEXT    NOT NULL,
  input         ANY,
  settings      INTEGER NOT NULL REFERENCES settings (id),
  belief_sha256 BLOB,
  frame_sha256  BLOB,
  truth_sha256  BLOB,
  psnr          REAL,
  crc           INTEGER NOT NULL
) STRICT;

CREATE TABLE start (
  node    INTEGER PRIMARY KEY REFERENCES node (id),
  seed    INTEGER NOT NULL,
  picture BLOB,
  crc     INTEGER NOT NULL
) STRICT;

CREATE TABLE intervention (
  node     INTEGER PRIMARY KEY REFERENCES node (id),
  target   TEXT    NOT NULL,
  position TEXT,
  value    REAL,
  picture  BLOB,
  crc      INTEGER NOT NULL
) STRICT;

CREATE TABLE keyframe (
  node   INTEGER PRIMARY KEY REFERENCES node (id),
  belief BLOB    NOT NULL,
  twin   TEXT,
  chunks BLOB    NOT NULL,
  crc    INTEGER NOT NULL
) STRICT;

CREATE TABLE chunk (
  sha256   BLOB    PRIMARY KEY,
  keyframe INTEGER NOT NULL REFERENCES keyframe (node),
  position INTEGER NOT NULL,
  length   INTEGER NOT NULL,
  crc      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  node   INTEGER NOT NULL REFERENCES node (id),
  branch INTEGER NOT NULL REFERENCES branch (id),
  crc    INTEGER NOT NULL
) STRICT;

CREATE TABLE seal (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  sha256 BLOB    NOT NULL
) STRICT;

CREATE VIEW step AS
SELECT node.id, node.parent, node.branch, branch.name AS branch_name, branch.kind AS branch_kind,
       node.step, node.cause, coalesce(input.name, node.input) AS input, settings.actor, settings.source,
       settings.knobs, settings.luck_seed, node.psnr,
       lower(hex(node.belief_sha256)) AS belief_sha256,
       lower(hex(node.frame_sha256)) AS frame_sha256, lower(hex(node.truth_sha256)) AS truth_sha256
FROM node
JOIN branch ON branch.id = node.branch
JOIN settings ON settings.id = node.settings
LEFT JOIN input ON input.id = node.input;
