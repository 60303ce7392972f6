/** `cosell serve`: a fake of Partner Center on this machine, to try a connector or a flow against. */
import { startServer } from '../../io/partner-center/server.ts';
import { withSamples } from '../../partner-center/samples.ts';
import { newState } from '../../partner-center/state.ts';
import { EXIT } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

export interface ServeFlags {
  readonly port: number;
}

/** Runs until it is interrupted. */
export async function serve({ port }: ServeFlags, terminal: Terminal): Promise<number> {
  const interrupted = new Promise((resolve) => process.once('SIGINT', resolve));
  const serving = await startServer({
    port,
    start: (world) => withSamples(newState(), world),
    log: (line) => {
      terminal.error(`${line}\n`);
    },
  });
  terminal.out(welcome(serving.origin));
  await interrupted;
  await serving.close();
  return EXIT.interrupted;
}

function welcome(origin: string): string {
  const referrals = `${origin}/v1.0/engagements/referrals`;
  return `A fake of Partner Center with sample referrals, in memory only. Ctrl-C ends it.

  Referrals  ${referrals}
  Webhooks   ${origin}/webhooks/v1/registration
  Token      any will do

Example:
  curl -H 'Authorization: Bearer test' '${referrals}'
`;
}
