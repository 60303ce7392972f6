/** Texts that belong to one environment: addresses of it, ids of its rows, people of it. */
import { isGuid } from '../../dataverse/guid-text.ts';
import type { Path } from '../../source/place.ts';
import type { Step } from '../../analysis/graph/step.ts';

export type FixedKind = 'e-mail' | 'environment' | 'site' | 'callback' | 'row' | 'list' | 'team';

export interface FixedValue {
  readonly kind: FixedKind;
  /** In the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Quick: whether a text is worth a closer look. Most have neither a point nor a hyphen. */
export function mayBeFixed(text: string): boolean {
  return (text.includes('.') || text.includes('-') || text.startsWith('19:')) && MAY_BE_FIXED.test(text);
}

const MAY_BE_FIXED =
  /\.dynamics\.com|\.sharepoint\.com|logic\.azure\.com|api\.powerplatform\.com|[0-9a-f]{4}-[0-9a-f]{4}-|^19:|\.[a-z]{2,}['"; ,]|\.[a-z]{2,}$/i;

const ADDRESSES: readonly (readonly [FixedKind, RegExp])[] = [
  // Hosts of Dataverse: docs of the Web API; of the flows: their callback addresses.
  ['environment', /https?:\/\/[\w-]+\.(?:api\.)?crm\d*\.(?:microsoft)?dynamics\.com/i],
  [
    'callback',
    /https?:\/\/[\w.-]+\.(?:logic\.azure|api\.powerplatform)\.com(?::\d+)?\/[\w/.-]*workflows\/\w+/i,
  ],
  ['site', /https?:\/\/[\w-]+\.sharepoint\.com(?:\/(?:sites|teams)\/[^\s'"?/]+)?/i],
];

/** Annotations of OData have the form of an address: `status@OData.Community.Display.V1.FormattedValue`. */
const MAIL = String.raw`[\w.+-]+@(?!odata\.|microsoft\.dynamics\.)(?:[a-z0-9-]+\.)+[a-z]{2,}`;
/** The whole text, or a constant of an expression or a filter. A sentence may have an address in it. */
const MAILS = new RegExp(`^\\s*${MAIL}(?:\\s*[;,]\\s*${MAIL})*\\s*(?:[;,]\\s*)?$|(?<=')${MAIL}(?=')`, 'i');

/** Names of parameters and steps are what the maker calls them. */
const NAMED = /\b(?:parameters|variables|outputs|body|actions|items|result)\('[^']*'\)/gi;

/** What a text is by itself or by the member that it stands in. The first of each kind. */
export function fixedValues(text: string, path: Path, { type }: Step): readonly FixedValue[] {
  const found: FixedValue[] = [];
  const letters = text.replace(NAMED, (name) => ' '.repeat(name.length));
  const add = (kind: FixedKind, match: RegExpExecArray | null): void => {
    if (match !== null) found.push({ kind, from: match.index, to: match.index + match[0].length });
  };
  for (const [kind, form] of ADDRESSES) add(kind, form.exec(letters));
  add('e-mail', MAILS.exec(letters));
  const kind = type.startsWith('OpenApiConnection') ? kindOfMember(nameOf(path), text) : undefined;
  if (kind !== undefined) add(kind, /\S(?:.*\S)?/s.exec(text));
  return found;
}

function nameOf(path: Path): string {
  return String(path.at(-1) ?? '');
}

/** Parameters of SharePoint (`table`), Teams, Planner and groups, in any nesting: `body/recipient/channelId`. */
function kindOfMember(name: string, text: string): FixedKind | undefined {
  const last = name.split('/').at(-1) ?? name;
  if (last === 'table') return isGuid(text) ? 'list' : undefined;
  if (!/^(?:groupId|teamId|channelId|planId)$/i.test(last)) return undefined;
  return isGuid(text) || /^19:.+@thread/.test(text) ? 'team' : undefined;
}
