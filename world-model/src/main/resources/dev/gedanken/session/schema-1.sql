CREATE TABLE session (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  title         TEXT    NOT NULL,
  pack          TEXT    NOT NULL,
  pack_sha256   TEXT    NOT NULL,
  scene         TEXT    NOT NULL,
  frame_size    INTEGER NOT NULL,
  context_steps INTEGER NOT NULL,
  program       TEXT    NOT NULL,
  crc           INTEGER NOT NULL
) STRICT;

CREATE TABLE action (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL,
  keys TEXT    NOT NULL,
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

CREATE TABLE manner (
  id          INTEGER PRIMARY KEY,
  source      TEXT    NOT NULL,
  driver      TEXT,
  temperature REAL,
  luck_seed   INTEGER NOT NULL,
  crc         INTEGER NOT NULL
) STRICT;

CREATE TABLE node (
  id           INTEGER PRIMARY KEY,
  parent       INTEGER REFERENCES node (id),
  branch       INTEGER NOT NULL REFERENCES branch (id),
  step         INTEGER NOT NULL,
  cause        TEXT    NOT NULL,
  action       INTEGER REFERENCES action (id),
  manner       INTEGER NOT NULL REFERENCES manner (id),
  frame_sha256 BLOB    NOT NULL,
  truth_sha256 BLOB    NOT NULL,
  psnr         REAL    NOT NULL,
  crc          INTEGER NOT NULL
) STRICT;

CREATE TABLE start (
  node INTEGER PRIMARY KEY REFERENCES node (id),
  seed INTEGER NOT NULL,
  crc  INTEGER NOT NULL
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
  twin   TEXT    NOT NULL,
  crc    INTEGER NOT NULL
) STRICT;

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
       node.step, node.cause, action.name AS action, manner.driver, manner.source,
       manner.temperature, manner.luck_seed, node.psnr,
       lower(hex(node.frame_sha256)) AS frame_sha256, lower(hex(node.truth_sha256)) AS truth_sha256
FROM node
JOIN branch ON branch.id = node.branch
JOIN manner ON manner.id = node.manner
LEFT JOIN action ON action.id = node.action;
