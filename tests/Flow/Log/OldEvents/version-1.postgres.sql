-- A log of schema version 1 as it was written then. Never changed.
CREATE TABLE narratives_schema (version bigint NOT NULL);
INSERT INTO narratives_schema VALUES (1);
CREATE TABLE mt_streams (
    id uuid NOT NULL,
    type varchar NULL,
    version bigint NULL,
    timestamp timestamptz NOT NULL DEFAULT now(),
    snapshot jsonb NULL,
    snapshot_version integer NULL,
    created timestamptz NOT NULL DEFAULT now(),
    tenant_id varchar NOT NULL DEFAULT '*DEFAULT*',
    is_archived boolean NOT NULL DEFAULT false,
    CONSTRAINT pkey_mt_streams_tenant_id_id PRIMARY KEY (tenant_id, id)
);
CREATE SEQUENCE mt_events_sequence CACHE 1;
CREATE TABLE mt_events (
    seq_id bigint NOT NULL,
    id uuid NOT NULL,
    stream_id uuid NOT NULL,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    bdata bytea NULL,
    type varchar(500) NOT NULL,
    timestamp timestamptz NOT NULL DEFAULT now(),
    tenant_id varchar NOT NULL DEFAULT '*DEFAULT*',
    mt_dotnet_type varchar NULL,
    is_archived boolean NOT NULL DEFAULT false,
    CONSTRAINT pkey_mt_events_seq_id PRIMARY KEY (seq_id),
    CONSTRAINT fkey_mt_events_tenant_id_stream_id FOREIGN KEY (tenant_id, stream_id) REFERENCES mt_streams (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE mt_events ALTER COLUMN data SET STATISTICS 0;
ALTER SEQUENCE mt_events_sequence OWNED BY mt_events.seq_id;
CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON mt_events (tenant_id, stream_id, version);
INSERT INTO mt_streams (id, type, version, timestamp, created, tenant_id)
    VALUES ('00000001-0000-7000-8000-000000000000', 'response', 1, '2017-06-15 09:30:00Z', '2017-06-15 09:30:00Z', '00000001-0000-7000-8000-000000000000');
INSERT INTO mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
    VALUES (nextval('mt_events_sequence'), '015cab0a-1440-7000-8000-000000000001', '00000001-0000-7000-8000-000000000000', 1,
        '{"Delegate":"00000384-0000-7000-8000-000000000000","Cell":{"Framing":"safe-to-fail","Scenario":"flood"},"Language":"cy","Marks":[{"Signifier":"story","State":"Placed","Story":{"Title":"Y llif","Text":"Yr oedd y dŵr yn codi."}}]}',
        'response_captured', '2017-06-15 09:30:00Z', '00000001-0000-7000-8000-000000000000', 'Narratives.Events.ResponseCaptured, Narratives');
