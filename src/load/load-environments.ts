/** environments/*.yaml: read first, because the chosen one gives connector ids; decoded last, because they name components. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Environment } from '../model/solution.ts';
import { isObject } from '../source/json-value.ts';
import { fileStart, type Place } from '../source/place.ts';
import { environmentSchema, type EnvironmentSpec } from '../spec/environment-schema.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { decodeEnvironment, type KnownNames } from './decode-environment.ts';
import { readData, type Reader } from './read-source.ts';
import { validate } from '../spec/validate.ts';
import { isValid } from './valid.ts';

const FOLDER = 'environments';

interface EnvironmentFile {
  readonly name: string;
  readonly at: Place;
  readonly spec: EnvironmentSpec;
}

export function readEnvironments(reader: Reader): readonly EnvironmentFile[] {
  return reader.host
    .list(FOLDER)
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => {
      const path = `${FOLDER}/${file}`;
      const data = readData(reader, path, fileStart(path));
      const place: Place = { file: path, path: [], part: 'value' };
      if (data === undefined) return [];
      const spec = refuseSecrets(data, place, reader.report);
      if (isObject(spec) && !hasKnownFormat(spec, place, reader.report)) return [];
      validate(environmentSchema, spec, place, reader.report);
      if (!isValid(environmentSchema, spec)) return [];
      // The schema was checked, so the data has the type that the schema describes.
      return [{ name: file.replace(/\.ya?ml$/, ''), at: place, spec: spec as unknown as EnvironmentSpec }];
    });
}

export function loadEnvironments(
  files: readonly EnvironmentFile[],
  known: KnownNames,
  report: Report,
): readonly Environment[] {
  return files.map((file) => decodeEnvironment(file.name, file.spec, file.at, known, report));
}
