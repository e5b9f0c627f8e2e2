// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn, type QueryRunner } from "typeorm";

/** Logboek Dataverwerkingen 1.0.0: one record per betrokkene and one for the action they hang under. */
@Entity("logboek")
@Index("logboek_trace", ["traceId"])
export class LogboekEntity {
  @PrimaryColumn("bigint")
  nummer: string;
  @Column("text", { name: "trace_id" })
  traceId: string;
  @Column("text", { name: "span_id" })
  spanId: string;
  @Column("text", { name: "parent_span_id", nullable: true })
  parentSpanId: string | null;
  @Column("text")
  status: string;
  @Column("text")
  name: string;
  @Column({ type: "timestamptz", name: "start_time", precision: 3 })
  startTime: Date;
  @Column({ type: "timestamptz", name: "end_time", precision: 3 })
  endTime: Date;
  @Column("text")
  activiteit: string;
  @Column("text", { nullable: true })
  betrokkene: string | null;
  /** see chain.ts */
  @Column("text")
  schakel: string;
}

/** Audit log (NEN 7513): joined to the Logboek on trace_id. */
@Entity("auditlog")
@Index("auditlog_trace", ["traceId"])
@Index("auditlog_betrokkene", ["betrokkene", "moment"], { where: "betrokkene IS NOT NULL" })
@Index("auditlog_gezin", ["gezin", "moment"], { where: "gezin IS NOT NULL" })
@Index("auditlog_gemeente", ["gemeente", "moment"], { where: "gemeente IS NOT NULL" })
export class AuditlogEntity {
  @PrimaryColumn("bigint")
  nummer: string;
  @Column({ type: "timestamptz", precision: 3 })
  moment: Date;
  @Column("text", { name: "trace_id" })
  traceId: string;
  @Column("text", { name: "span_id" })
  spanId: string;
  @Column("text")
  gebeurtenis: string;
  @Column("text")
  uitkomst: string;
  @Column("text")
  wie: string;
  @Column("text")
  rol: string;
  @Column("text")
  organisatie: string;
  @Column("text", { nullable: true })
  client: string | null;
  @Column("text")
  activiteit: string;
  @Column("text")
  grond: string;
  @Column("text", { nullable: true })
  betrokkene: string | null;
  @Column("text", { nullable: true })
  gevraagd: string | null;
  @Column("text", { nullable: true })
  gezin: string | null;
  @Column("text", { nullable: true })
  gemeente: string | null;
  @Column("text", { array: true })
  domeinen: string[];
  @Column({ type: "timestamptz", name: "verborgen_tot", precision: 3, nullable: true })
  verborgenTot: Date | null;
  @Column("text", { name: "alleen_voor", nullable: true })
  alleenVoor: string | null;
  @Column("text")
  schakel: string;
}

/** Where both chains begin and end; one row. */
@Entity("logketen")
export class LogketenEntity {
  @PrimaryColumn("int")
  id: number;
  @Column("bigint", { name: "logboek_vanaf", default: 0 })
  logboekVanaf: string;
  @Column("text", { name: "logboek_vanaf_schakel", default: "" })
  logboekVanafSchakel: string;
  @Column("bigint", { name: "logboek_nummer", default: 0 })
  logboekNummer: string;
  @Column("text", { name: "logboek_schakel", default: "" })
  logboekSchakel: string;
  @Column("bigint", { name: "audit_vanaf", default: 0 })
  auditVanaf: string;
  @Column("text", { name: "audit_vanaf_schakel", default: "" })
  auditVanafSchakel: string;
  @Column("bigint", { name: "audit_nummer", default: 0 })
  auditNummer: string;
  @Column("text", { name: "audit_schakel", default: "" })
  auditSchakel: string;
  @Column("text", { nullable: true })
  zegel: string | null;
}

/** Records of the Logboek that the collector does not have yet. */
@Entity("logboek_uitvoer")
@Index("logboek_uitvoer_te_doen", ["volgendePogingOp", "nummer"])
export class LogboekUitvoerEntity {
  @PrimaryColumn("bigint")
  nummer: string;
  @Column("int", { default: 0 })
  pogingen: number;
  @Column({ type: "timestamptz", name: "volgende_poging_op" })
  volgendePogingOp: Date;
}

/** The tables of the log, for a store definition. */
export const LOG_ENTITIES = [LogboekEntity, AuditlogEntity, LogketenEntity, LogboekUitvoerEntity];

/** What the role of a subgraph may do with them: what is written can be added to, never changed or removed. */
export const LOG_RIGHTS: Readonly<Record<string, string>> = {
  logboek: "SELECT, INSERT",
  auditlog: "SELECT, INSERT",
  logketen: "SELECT, UPDATE",
};

const TEXT = "text NOT NULL";
const MOMENT = "timestamp(3) with time zone";

/** Makes the tables; called by a migration of each subgraph that shows data of persons. */
export async function createLogTables(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE logboek (nummer bigint CONSTRAINT pk_logboek PRIMARY KEY, trace_id ${TEXT}, span_id ${TEXT}, parent_span_id text, status ${TEXT}, name ${TEXT},
    start_time ${MOMENT} NOT NULL, end_time ${MOMENT} NOT NULL, activiteit ${TEXT}, betrokkene text, schakel ${TEXT})`);
  await runner.query("CREATE INDEX logboek_trace ON logboek (trace_id)");
  await runner.query(`CREATE TABLE auditlog (nummer bigint CONSTRAINT pk_auditlog PRIMARY KEY, moment ${MOMENT} NOT NULL, trace_id ${TEXT}, span_id ${TEXT}, gebeurtenis ${TEXT}, uitkomst ${TEXT},
    wie ${TEXT}, rol ${TEXT}, organisatie ${TEXT}, client text, activiteit ${TEXT}, grond ${TEXT}, betrokkene text, gevraagd text, gezin text, gemeente text,
    domeinen text[] NOT NULL, verborgen_tot ${MOMENT}, schakel ${TEXT})`);
  await runner.query("CREATE INDEX auditlog_trace ON auditlog (trace_id)");
  await runner.query("CREATE INDEX auditlog_betrokkene ON auditlog (betrokkene, nummer) WHERE betrokkene IS NOT NULL");
  await runner.query("CREATE INDEX auditlog_gezin ON auditlog (gezin, nummer) WHERE gezin IS NOT NULL");
  await runner.query(`CREATE TABLE logketen (id integer CONSTRAINT pk_logketen PRIMARY KEY,
    logboek_vanaf bigint NOT NULL DEFAULT 0, logboek_vanaf_schakel ${TEXT} DEFAULT '', logboek_nummer bigint NOT NULL DEFAULT 0, logboek_schakel ${TEXT} DEFAULT '',
    audit_vanaf bigint NOT NULL DEFAULT 0, audit_vanaf_schakel ${TEXT} DEFAULT '', audit_nummer bigint NOT NULL DEFAULT 0, audit_schakel ${TEXT} DEFAULT '', zegel text)`);
  await runner.query("INSERT INTO logketen (id) VALUES (1)");
  await runner.query(`CREATE TABLE logboek_uitvoer (nummer bigint CONSTRAINT pk_logboek_uitvoer PRIMARY KEY, pogingen integer NOT NULL DEFAULT 0,
    volgende_poging_op timestamp with time zone NOT NULL)`);
  await runner.query("CREATE INDEX logboek_uitvoer_te_doen ON logboek_uitvoer (volgende_poging_op, nummer)");
}

/** What reading the log back needs: who alone may read an entry, and the order of moments instead of that of the chain. */
export async function addReadersOfLog(runner: QueryRunner): Promise<void> {
  await runner.query("ALTER TABLE auditlog ADD COLUMN alleen_voor text");
  await runner.query("DROP INDEX auditlog_betrokkene, auditlog_gezin");
  for (const column of ["betrokkene", "gezin", "gemeente"])
    await runner.query(`CREATE INDEX auditlog_${column} ON auditlog (${column}, moment) WHERE ${column} IS NOT NULL`);
}

/** Takes that away again. */
export async function dropReadersOfLog(runner: QueryRunner): Promise<void> {
  await runner.query("DROP INDEX auditlog_betrokkene, auditlog_gezin, auditlog_gemeente");
  for (const column of ["betrokkene", "gezin"])
    await runner.query(`CREATE INDEX auditlog_${column} ON auditlog (${column}, nummer) WHERE ${column} IS NOT NULL`);
  await runner.query("ALTER TABLE auditlog DROP COLUMN alleen_voor");
}

/** Takes them away again. */
export async function dropLogTables(runner: QueryRunner): Promise<void> {
  await runner.query("DROP TABLE logboek, auditlog, logketen, logboek_uitvoer");
}
