/**
 * What YAML files said when they were read the last time. Whoever reads the same sources again and again, as a watch or an editor, makes one and
 * hands it to each reading: a file whose text is the same is not read again. It keeps nothing that does not follow from the text alone.
 */
import { collect, repeat, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { parseYaml } from './yaml-source.ts';

type YamlReading = ReturnType<typeof parseYaml>;

interface Remembered {
  readonly reading: YamlReading;
  readonly said: readonly Diagnostic[];
}

/** By path, the last reading of each file. */
export type Memory = Map<string, Remembered>;

export function newMemory(): Memory {
  return new Map();
}

/** The reading of a text, with all that is wrong with it reported, whether it is remembered or not. */
export function readRemembered(path: string, text: string, report: Report, memory: Memory): YamlReading {
  let known = memory.get(path);
  if (known?.reading.source.text !== text) {
    const { diagnostics, report: note } = collect();
    known = { reading: parseYaml(path, text, note), said: diagnostics };
    memory.set(path, known);
  }
  repeat(known.said, report);
  return known.reading;
}
