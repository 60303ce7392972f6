/** `cosell check --watch`: the findings of a solution, anew each time that one of its sources is saved. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect, type InspectOptions } from '../../inspect-solution.ts';
import { notingHost, type NotingHost } from '../../source/noting-host.ts';
import { UsageError } from '../../io/usage-error.ts';
import { watchFolders } from '../../io/watch-folders.ts';
import { newMemory } from '../../load/memory.ts';
import { EXIT } from '../exit-code.ts';
import { openProject, type Project } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderBrief } from '../render/brief.ts';
import { showFindings } from '../show-findings.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckFlags } from './check.ts';

/** Editors and version control write several files, or one in several steps: milliseconds without a change before it is looked at. */
const CALM = 40;

/** Runs until it is interrupted, or until nobody reads any more. */
export async function checkWatch(
  path: string,
  flags: CheckFlags,
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  if (flags.format !== 'pretty')
    throw new UsageError('--watch shows findings to people: it cannot be used with --format.');
  if (/\.(?:zip|json)$/i.test(path))
    throw new UsageError('--watch looks at the sources of a solution: an exported one does not change.');
  const project = openProject(terminal.folder, path);
  const remembering: InspectOptions = { ...options, memory: newMemory() };
  const changes = changeSignal();
  const folders = watchFolders(changes.changed);
  process.once('SIGINT', changes.end);
  try {
    for (;;) {
      const start = performance.now();
      const host = notingHost(project.host);
      const found = relocate(inspect(host, project.file, remembering), project.shown);
      const isRead = await show({ ...found, name: project.shown(project.file) }, start, flags, terminal);
      if (!isRead) return EXIT.ok;
      const follow = (): void => {
        folders.follow(foldersOf(host, project));
      };
      if (await isOver(host, follow, changes)) return EXIT.interrupted;
    }
  } finally {
    folders.close();
    process.removeListener('SIGINT', changes.end);
  }
}

/** Waits until an answer of the host is another one (false), or for the end (true). */
async function isOver(host: NotingHost, follow: () => void, changes: ChangeSignal): Promise<boolean> {
  for (;;) {
    follow();
    // What was saved before the folders were watched is no change that anyone tells of.
    if (!host.isUpToDate()) return false;
    if (await changes.next()) return true;
    if (!host.isUpToDate()) return false;
  }
}

type Shown = ReturnType<typeof relocate> & { readonly name: string };

/** Whether somebody still reads. */
async function show(found: Shown, start: number, flags: CheckFlags, terminal: Terminal): Promise<boolean> {
  const { diagnostics, sources, name } = found;
  const pretty = (paint: Terminal['paint']['out']): string =>
    renderBrief(diagnostics, sources, paint, terminal.width);
  let isRead = true;
  const out = (text: string): boolean => (isRead &&= terminal.out(text));
  terminal.clear?.();
  await showFindings({ diagnostics, sources, name, pretty }, flags, { ...terminal, out });
  const milliseconds = Math.round(performance.now() - start);
  if (!flags.quiet) terminal.error(`Checked in ${milliseconds} ms. Waiting for changes; Ctrl-C ends it.\n`);
  return isRead;
}

/** The folders in which a change can change the findings. Those above them are watched for their coming and going. */
function foldersOf(host: NotingHost, { folder: root }: Project): ReadonlySet<string> {
  const found = new Set<string>([root]);
  const add = (folder: string): void => {
    for (let here = folder; !found.has(here) && here !== dirname(here); here = dirname(here)) {
      if (here.length < root.length) break;
      found.add(here);
    }
  };
  for (const folder of host.folders()) add(join(root, folder));
  for (const file of host.files()) {
    const path = join(root, file);
    add(dirname(path));
    // A link is a source, too, when what it leads to is saved.
    add(dirname(realPathOf(path)));
  }
  return found;
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

interface ChangeSignal {
  readonly changed: () => void;
  readonly end: () => void;
  /** Waits for a change, and until changes have ceased; true: for the end instead. */
  readonly next: () => Promise<boolean>;
}

function changeSignal(): ChangeSignal {
  let isEnd = false;
  let count = 0;
  let wake = (): void => undefined;
  const told = async (): Promise<void> => {
    if (count > 0 || isEnd) return;
    await new Promise<void>((resolve) => (wake = resolve));
  };
  return {
    changed: () => {
      count += 1;
      wake();
    },
    end: () => {
      isEnd = true;
      wake();
    },
    next: async () => {
      await told();
      while (count > 0 && !isEnd) {
        count = 0;
        await wait(CALM);
      }
      return isEnd;
    },
  };
}
