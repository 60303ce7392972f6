// Writes schema/*.json from the sources. A test fails when they are not up to date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from '../lib/index.js';

mkdirSync('schema', { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
