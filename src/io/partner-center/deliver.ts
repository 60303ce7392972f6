/** Sends the events that are due, and reports what came of it, until it is stopped. */
import type { State } from '../../partner-center/state.ts';
import {
  deliveryRequest,
  dueDeliveries,
  reportAttempt,
  type Delivery,
  type Signer,
} from '../../partner-center/webhooks/delivery.ts';
import { sendDelivery } from './send-delivery.ts';

/** The one place where the present state is kept. */
export interface Store {
  state: State;
}

export interface Delivering {
  /** Looks for events that are due: after every request. */
  readonly wake: () => void;
  readonly stop: () => void;
}

export function startDelivering(store: Store, signer: Signer, log: (line: string) => void): Delivering {
  const underway = new Set<string>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  async function attempt(delivery: Delivery): Promise<void> {
    underway.add(delivery.id);
    const result = await sendDelivery(deliveryRequest(delivery, signer), stopping.signal);
    underway.delete(delivery.id);
    if (stopping.signal.aborted) return;
    store.state = reportAttempt(store.state, delivery.id, result, Date.now());
    // Not the address: it is as good as a password.
    log(
      `event ${delivery.event}, attempt ${delivery.attempts + 1}: ${result.responseCode}${result.responseMessage}`,
    );
    wake();
  }

  function wake(): void {
    if (stopping.signal.aborted) return;
    clearTimeout(timer);
    for (const one of dueDeliveries(store.state, Date.now())) if (!underway.has(one.id)) void attempt(one);
    const waiting = store.state.outbox.filter((one) => !underway.has(one.id)).map((one) => one.dueAt);
    if (waiting.length > 0) timer = setTimeout(wake, Math.max(0, Math.min(...waiting) - Date.now()));
  }

  return {
    wake,
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
