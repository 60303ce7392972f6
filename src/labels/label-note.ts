/** Where a label stands, in words: "table 'Referral Link' > column 'Referral Id' > name". */

/** What an entry of each section is called. */
const ENTRIES: Readonly<Record<string, string>> = {
  variables: 'environment variable',
  choices: 'choice',
  options: 'option',
  tables: 'table',
  columns: 'column',
  keys: 'key',
  views: 'view',
  forms: 'form',
  tabs: 'tab',
  sections: 'section',
  charts: 'chart',
  dashboards: 'dashboard',
  items: 'item',
  apps: 'app',
  areas: 'area',
  groups: 'group',
};

/** `textOf` gives the base text of the label with an id: entries are called by their names. */
export function labelNote(id: string, textOf: (id: string) => string | undefined): string {
  const steps = id.split('/');
  const words: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] ?? '';
    const entry = ENTRIES[step];
    // The last step is the label itself.
    if (entry === undefined || index + 2 >= steps.length) {
      words.push(step);
      continue;
    }
    index += 1;
    const name = textOf([...steps.slice(0, index + 1), 'name'].join('/'));
    words.push(`${entry} '${name ?? steps[index] ?? ''}'`);
  }
  return words.join(' > ');
}
