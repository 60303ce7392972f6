/** What a project below test/ becomes: sections of its customizations.xml and its findings. */
import { compile } from '../../src/compile.ts';
import { emit } from '../../src/emit/emit.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow } from '../project.ts';

type Given = Readonly<Record<string, string | Uint8Array>>;

export function compileFiles(files: Given) {
  const { zips, diagnostics } = compile(memoryHost(files), 'solution.yaml', () => '');
  const content = zips.at(-1)?.content;
  if (content === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { content, codes: diagnostics.map((one) => one.code) };
}

export function compileFolder(folder: string) {
  return compileFiles(filesBelow(folder));
}

/** The text of an element of customizations.xml or solution.xml as it is written. */
export function sectionOf({ content }: ReturnType<typeof compileFiles>, name: string): string {
  const pattern = new RegExp(`^( *)<${name}(?: [^>]*)?>\\r?\\n[\\s\\S]*?^\\1</${name}>`, 'm');
  for (const { bytes } of emit(content, 'managed')) {
    const found = pattern.exec(new TextDecoder().decode(bytes));
    if (found !== null) return `${found[0].replaceAll('\r', '')}\n`;
  }
  throw new Error(`there is no ${name}`);
}
