/** The templates of the document, filled in. Every text is escaped: no template has a way around it (tested). */
import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import type { Edition } from './edition.ts';

/** Each is a file `templates/document/<name>.hbs`. */
const PARTIALS = [
  'app',
  'blank',
  'chart',
  'choice',
  'column',
  'contents',
  'control',
  'dashboard',
  'diagram',
  'edition',
  'embedded',
  'field',
  'flow',
  'form',
  'grid',
  'level',
  'options',
  'profile',
  'quick-view',
  'ref',
  'relationships',
  'role',
  'subgrid',
  'symbols',
  'table',
  'text',
  'timeline',
  'view',
];

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { speaking: true },
  preventIndent: true,
} as const;

/** `templates` gives the text of a file below `templates/`. */
export function renderPage(editions: readonly Edition[], templates: (path: string) => string): string {
  const engine = Handlebars.create();
  const script = templates('document/page.js');
  for (const name of PARTIALS) engine.registerPartial(name, templates(`document/${name}.hbs`));
  engine.registerPartial('style', templates('document/page.css'));
  engine.registerPartial('script', script);
  engine.registerHelper('speaking', speaking);
  const render = engine.compile(templates('document/page.hbs'), OPTIONS);
  const [base] = editions;
  return render({ base, editions, several: editions.length > 1, scriptHash: hashOf(script) });
}

/** Sets `@words` and `@prefix` for all that is within, however deep. */
function speaking(this: unknown, edition: Edition, options: Handlebars.HelperOptions): string {
  const data = Handlebars.createFrame(options.data as object) as Record<string, unknown>;
  data['words'] = edition.words;
  data['prefix'] = edition.prefix;
  return options.fn(this, { data });
}

/** The policy of the page lets this one script run and no other. */
function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
