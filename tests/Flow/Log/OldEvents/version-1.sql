-- A log as version 1 made it (PRAGMA user_version = 1), with one response that was corrected and then withdrawn. Never changed.
CREATE TABLE mt_streams (
    tenant_id BLOB NOT NULL,
    id BLOB NOT NULL,
    type TEXT NULL,
    version INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    created INTEGER NOT NULL,
    is_archived INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id)
) WITHOUT ROWID;
CREATE TABLE mt_events (
    seq_id INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    tenant_id BLOB NOT NULL,
    stream_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    data TEXT NOT NULL,
    type TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    mt_dotnet_type TEXT NULL,
    is_archived INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (tenant_id, stream_id) REFERENCES mt_streams (tenant_id, id)
);
CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON mt_events (tenant_id, stream_id, version);
PRAGMA user_version = 1;
INSERT INTO mt_streams (tenant_id, id, type, version, timestamp, created) VALUES
    (x'00000001000070008000000000000000', x'00000001000070008000000000000000', 'response', 3, 1497519002000000, 1497519000000000);
INSERT INTO mt_events (seq_id, id, tenant_id, stream_id, version, data, type, timestamp, mt_dotnet_type) VALUES
    (1, x'015caaf4c6c070008000000000000001', x'00000001000070008000000000000000', x'00000001000070008000000000000000', 1,
     '{"Delegate":"00000384-0000-7000-8000-000000000000","Cell":{"Framing":"safe-to-fail","Scenario":"flood"},"Language":"cy","Marks":[{"Signifier":"reporting","State":"Placed","Position":0.25,"Milliseconds":2300,"Moves":2,"Order":1},{"Signifier":"helpful","State":"NotApplicable"},{"Signifier":"story","State":"Placed","Story":{"Title":"Teitl","Text":"Yr oedd y dŵr yn codi."}}]}',
     'response_captured', 1497519000000000, 'Narratives.Events.ResponseCaptured, Narratives.Language'),
    (2, x'015caaf4c6c170008000000000000002', x'00000001000070008000000000000000', x'00000001000070008000000000000000', 2,
     '{"Delegate":"00000384-0000-7000-8000-000000000000","Cell":{"Framing":"safe-to-fail","Scenario":"flood"},"Language":"cy","Marks":[{"Signifier":"reporting","State":"Cleared"},{"Signifier":"story","State":"Placed","Story":{}}]}',
     'response_captured', 1497519001000000, 'Narratives.Events.ResponseCaptured, Narratives.Language'),
    (3, x'015caaf4c6c270008000000000000003', x'00000001000070008000000000000000', x'00000001000070008000000000000000', 3,
     '{}', 'response_withdrawn', 1497519002000000, 'Narratives.Events.ResponseWithdrawn, Narratives.Language');
