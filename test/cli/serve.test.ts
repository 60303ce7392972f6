/** `cosell serve` as a person runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { PROGRAM, project, run } from './run.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

interface Started {
  readonly process: ChildProcess;
  /** What stands on standard output and standard error so far. */
  readonly seen: { out: string; error: string };
}

async function start(port: number): Promise<Started> {
  const started = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  const seen = { out: '', error: '' };
  started.stderr.on('data', (part: Buffer) => (seen.error += part.toString()));
  await new Promise<void>((resolve, reject) => {
    started.on('exit', () => {
      reject(new Error(seen.error));
    });
    started.stdout.on('data', (part: Buffer) => {
      seen.out += part.toString();
      if (seen.out.includes('curl')) resolve();
    });
  });
  return { process: started, seen };
}

describe('cosell serve', () => {
  test('says where it is, answers, logs, and ends with 130 at Ctrl-C', async () => {
    const { process: served, seen } = await start(0);
    const [, url = ''] = /curl -H 'Authorization: Bearer test' '(http:\S+)'/.exec(seen.out) ?? [];
    const answer = await fetch(url, { headers: { authorization: 'Bearer test' } });
    expect(await answer.json()).toMatchObject({ value: [{}, {}, {}, {}] });
    expect((await fetch(url)).status).toBe(401);
    const exit = once(served, 'exit');
    served.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
    expect(seen.error).toBe(
      'GET /v1.0/engagements/referrals 200\n' +
        'GET /v1.0/engagements/referrals 401 A bearer token is needed in the Authorization header.\n',
    );
  });

  test('a port that is taken', async () => {
    const { seen } = await start(0);
    const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(seen.out) ?? [];
    const second = run(project(), ['serve', '--port', port]);
    expect(second).toMatchObject({ code: 2, out: '' });
    expect(second.error).toBe(
      `cosell: Port ${port} cannot be used, another program uses it. Choose another one with --port.\n`,
    );
  });

  test.each(['70000', '-1', 'x', '1.5', ''])('a port that is none: %s', (port) => {
    const done = run(project(), ['serve', '--port', port]);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.error).toContain('A port is a number up to 65535.');
  });
});
