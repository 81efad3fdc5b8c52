// SPDX-License-Identifier: MIT
// DuckDB on one thread, in memory, for peers.py: a line of JSON in holds a statement, a line out what it took
// of the processor in nanoseconds and the rows that it gave. Run it where @duckdb/node-api is installed.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

// A module is looked for beside the script; this one is installed in the working directory.
const { DuckDBInstance } = createRequire(process.cwd() + '/')('@duckdb/node-api');

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();

for await (const line of createInterface({ input: process.stdin })) {
  const begin = process.cpuUsage();
  const reader = await connection.runAndReadAll(JSON.parse(line));
  const { user, system } = process.cpuUsage(begin);
  console.log(JSON.stringify({ nanoseconds: 1000 * (user + system), rows: reader.getRowsJson() }));
}
