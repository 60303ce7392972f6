/** Labels as XLIFF 1.2 (OASIS standard, 2008): the version that translation tools have in common. */
import { SaxesParser } from 'saxes';
import { languageName, languageTag } from '../format/languages.ts';
import { translation } from '../spec/labels-schema.ts';
import { element, leaf, printXml, type XmlElement } from '../xml/xml.ts';
import type { LabelRow } from './label-row.ts';
import type { TranslatedRow, TranslatorFile } from './translator-file.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

export function writeLabelXliff(rows: readonly LabelRow[], base: number, language: number): string {
  const file = {
    original: 'solution.yaml',
    'source-language': languageTag(base),
    'target-language': languageTag(language),
    datatype: 'plaintext',
  };
  const body = element('file', file, element('body', {}, ...rows.map(unitOf)));
  return `${DECLARATION}\r\n${printXml(element('xliff', { version: '1.2', xmlns: NAMESPACE }, body))}\r\n`;
}

function unitOf({ id, base, text, note }: LabelRow): XmlElement {
  const limit = { maxwidth: String(translation.maxLength), 'size-unit': 'char' };
  const state = text === '' ? 'needs-translation' : 'translated';
  return element(
    'trans-unit',
    { id, ...limit, 'xml:space': 'preserve' },
    leaf('source', base),
    element('target', { state }, text),
    leaf('note', note),
  );
}

interface Unit extends TranslatedRow {
  readonly state: string;
}

/** Where the reader is: names of the open elements, without prefixes. */
interface Reading {
  readonly open: string[];
  readonly units: Unit[];
  unit: Unit | undefined;
  fault: string | undefined;
}

/** `text` without its byte order mark. Texts inside of marks that tools put around them belong to the target; suggestions do not. */
export function readLabelXliff(text: string, language: number): TranslatorFile {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const reading: Reading = { open: [], units: [], unit: undefined, fault: undefined };
  let faultAt = 0;
  let start = 0;
  const fail = (detail: string): void => {
    if (reading.fault === undefined) faultAt = Math.min(parser.position, text.length);
    reading.fault ??= detail;
  };
  parser.on('error', (error) => {
    fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    fail('a DOCTYPE is not allowed');
  });
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const fault = enter(reading, localName(name), attributes, { language, start, end: parser.position });
    if (fault !== undefined) fail(fault);
  });
  parser.on('text', (content) => {
    add(reading, content);
  });
  parser.on('cdata', (content) => {
    add(reading, content);
  });
  parser.on('closetag', () => {
    leave(reading);
  });
  parser.write(text).close();
  if (reading.fault !== undefined) return { fault: { detail: reading.fault, offset: faultAt } };
  return { rows: reading.units.map(rowOf) };
}

interface Tag {
  readonly language: number;
  readonly start: number;
  readonly end: number;
}

/** Takes an element in; why the file is not to be read, if it says so. */
function enter(
  reading: Reading,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { language, start, end }: Tag,
): string | undefined {
  const isRoot = reading.open.length === 0;
  reading.open.push(name);
  if (isRoot) {
    if (name !== 'xliff') return `it begins with <${name}>, not with <xliff>`;
    return attributes['version']?.startsWith('1.') === true
      ? undefined
      : `it has version ${attributes['version'] ?? 'none'} of XLIFF; 1.2 is needed`;
  }
  if (name === 'file') return otherLanguage(attributes['target-language'], language);
  if (name === 'trans-unit')
    reading.unit = { id: attributes['id'] ?? '', idOffset: start, text: '', offset: start, state: '' };
  const { unit } = reading;
  if (unit === undefined || !isWithin(reading, 'target', reading.open.length - 1)) return undefined;
  if (name === 'target') reading.unit = { ...unit, offset: end, state: attributes['state'] ?? '' };
  return undefined;
}

/** Whether the file is for another language: `ko` and `ko-KR` are the same here, `pt-BR` and `pt-PT` are not. */
function otherLanguage(found: string | undefined, language: number): string | undefined {
  const wanted = languageTag(language);
  if (found === undefined) return undefined;
  const [short, long] = [found.toLowerCase(), wanted.toLowerCase()];
  if (short === long || long.startsWith(`${short}-`)) return undefined;
  return `it is for the language '${found}', not for ${languageName(language)}`;
}

/** Whether the element directly below the open trans-unit has this name. */
function isWithin({ open }: Reading, name: string, depth = open.length): boolean {
  const unit = open.lastIndexOf('trans-unit');
  return unit !== -1 && unit < depth && open[unit + 1] === name;
}

function add(reading: Reading, content: string): void {
  const { unit } = reading;
  if (unit === undefined) return;
  if (isWithin(reading, 'source')) reading.unit = { ...unit, base: (unit.base ?? '') + content };
  else if (isWithin(reading, 'target')) reading.unit = { ...unit, text: unit.text + content };
}

function leave(reading: Reading): void {
  if (reading.open.pop() !== 'trans-unit' || reading.unit === undefined) return;
  reading.units.push(reading.unit);
  reading.unit = undefined;
}

/** Tools put the source where a translation is still to come, and say so. */
function rowOf({ state, ...row }: Unit): TranslatedRow {
  const isCopy = (state === 'new' || state === 'needs-translation') && row.text === row.base;
  return isCopy ? { ...row, text: '' } : row;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
