// SPDX-License-Identifier: EUPL-1.2
import { Client } from "pg";
import { createDataSource, type StoreDefinition } from "./connection";

/** Names of schemas and roles come from code, never from input; checked all the same because they are put in statements. */
function identifier(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError(`not a plain identifier: ${name}`);
  return name;
}

/**
 * Brings the schema of one subgraph up to date and gives its role just enough: reading and writing rows in its own schema.
 * Safe to run again; needs a connection of the owner.
 * @param password sets (or changes) the password of the role; without it the role must exist
 */
export async function provisionStore(ownerUrl: string, store: StoreDefinition, password?: string): Promise<void> {
  const schema = identifier(store.schema);
  const role = identifier(store.role);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    if (known.rowCount === 0)
      await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT`);
    if (password) await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
    await migrate(ownerUrl, store);
    // In one transaction: a table with fewer rights never has more for a moment.
    await client.query("BEGIN");
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
    await client.query(`REVOKE ALL ON ${schema}.migraties FROM ${role}`);
    for (const [table, rights] of Object.entries(store.rights ?? {})) {
      await client.query(`REVOKE ALL ON ${schema}.${identifier(table)} FROM ${role}`);
      await client.query(`GRANT ${rights} ON ${schema}.${identifier(table)} TO ${role}`);
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function migrate(ownerUrl: string, store: StoreDefinition): Promise<void> {
  const owner = createDataSource(store, { url: ownerUrl, poolSize: 1, statementTimeoutMs: 0 });
  await owner.initialize();
  try {
    await owner.runMigrations({ transaction: "all" });
  } finally {
    await owner.destroy();
  }
}
