/** What is said of a document that is not OpenAPI 2.0. */
import { expect, test } from 'vitest';
import { findingsOf } from '../project.ts';
import { OPENAPI, projectOf } from './helpers.ts';

const CONVERT = "The document begins with swagger: '2.0'. Convert an OpenAPI 3 document first.";
const QUOTES = "Put it in quotes: swagger: '2.0'";

test.each([
  ['swagger: 2.0', 'the number 2.0', QUOTES],
  ['swagger: 2', 'the number 2', QUOTES],
  ['swagger: "1.2"', 'Swagger 1.2', CONVERT],
  ['swagger: 1.2', 'Swagger 1.2', CONVERT],
  ['openapi: 3.0.3', 'OpenAPI 3.0.3', CONVERT],
  ['openapi: 3.0', 'OpenAPI 3.0', CONVERT],
  ['x-other: 1', 'nothing of the kind', CONVERT],
])('%s', (version, found, help) => {
  const { codes, text } = findingsOf(projectOf({ openApi: OPENAPI.replace('swagger: "2.0"', version) }));
  expect(codes).toEqual(['connector/not-openapi-2']);
  expect(text).toContain(`this says ${found}.`);
  expect(text).toContain(`= help: ${help}`);
});
