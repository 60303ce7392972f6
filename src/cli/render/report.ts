/** Findings in a form for programs. The code of a form is loaded when it is asked for. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Format } from '../format-option.ts';
import { packageFile } from '../package-files.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** Whether there are more warnings than are allowed: then each of them is a failure. */
  readonly warningsFail?: boolean;
  /** What was written; of commands that write something. */
  readonly files?: readonly { readonly path: string; readonly bytes: number }[];
}

export async function renderReport(format: Exclude<Format, 'pretty'>, report: Report): Promise<string> {
  switch (format) {
    case 'json': {
      const { renderJson } = await import('./json.ts');
      return renderJson(report.diagnostics, report.sources, report.files);
    }
    case 'sarif': {
      const { renderSarif } = await import('./sarif.ts');
      return renderSarif(report, tool());
    }
    case 'github': {
      const { renderAnnotations } = await import('./annotations.ts');
      return renderAnnotations(report);
    }
    case 'junit': {
      const { renderJunit } = await import('./junit.ts');
      return renderJunit(report);
    }
  }
}

/** What SARIF says of the program that found something. */
export interface Tool {
  readonly version: string;
  /** Where its sources are, when package.json says it. */
  readonly repository?: string;
  /** The page of a code, as Markdown. */
  readonly page: (code: string) => string | undefined;
}

function tool(): Tool {
  // The manifest is ours.
  const manifest = JSON.parse(packageFile('package.json') ?? '{}') as {
    readonly version?: string;
    readonly repository?: { readonly url: string };
  };
  const { version = '0', repository } = manifest;
  return {
    version,
    ...(repository === undefined
      ? {}
      : { repository: repository.url.replace(/^git\+/, '').replace(/\.git$/, '') }),
    page: (code) => packageFile(`docs/rules/${code}.md`),
  };
}
