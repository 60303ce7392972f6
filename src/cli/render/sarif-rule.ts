/** A code as SARIF describes a rule: from its page. */
import { catalog, type Code } from '../../diagnostics/catalog.ts';
import { LEVELS } from './sarif-level.ts';
import type { Tool } from './report.ts';

/** GitHub takes so many characters of a description. */
const MAX_DESCRIPTION = 1024;

export function sarifRule(code: Code, { version, repository, page }: Tool): object {
  const rule = { id: code, defaultConfiguration: { level: LEVELS[catalog[code].severity] } };
  const markdown = page(code);
  if (markdown === undefined) return rule;
  const meaning = firstParagraph(markdown);
  return {
    ...rule,
    shortDescription: { text: firstSentence(meaning) },
    fullDescription: { text: meaning.slice(0, MAX_DESCRIPTION) },
    help: { text: markdown, markdown },
    ...(repository === undefined ? {} : { helpUri: `${repository}/blob/v${version}/docs/rules/${code}.md` }),
  };
}

/** A page begins with its title; what the code means stands below. */
function firstParagraph(markdown: string): string {
  const [, meaning = ''] = markdown.split('\n\n');
  return meaning.replace(/\s*\n\s*/g, ' ').trim();
}

function firstSentence(text: string): string {
  return (/^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text).slice(0, MAX_DESCRIPTION);
}
