/** One attempt to deliver an event. Only to this machine: a fake has no business on the internet. */
import { request, STATUS_CODES } from 'node:http';
import { isIPv4 } from 'node:net';
import type { AttemptResult, DeliveryRequest } from '../../partner-center/webhooks/delivery.ts';

/** How long the service waits is not published. */
const MAX_WAIT = 10_000;

/** Never rejects: what goes wrong is the result. */
export function sendDelivery(
  { url, headers, body }: DeliveryRequest,
  signal: AbortSignal,
): Promise<AttemptResult> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined || !isLoopback(target.hostname))
    return Promise.resolve(
      failure('This fake delivers to loopback addresses only (localhost, 127.0.0.1, ::1).'),
    );
  if (target.protocol !== 'http:') return Promise.resolve(failure('This fake delivers over http only.'));
  return new Promise((resolve) => {
    const sent = request(target, { method: 'POST', headers, timeout: MAX_WAIT, signal }, (answer) => {
      answer.resume();
      resolve(resultOf(answer.statusCode ?? 0));
    });
    sent.on('timeout', () => sent.destroy(new Error('There was no answer in time.')));
    sent.on('error', (error) => {
      resolve(failure(error.message));
    });
    sent.end(body);
  });
}

/** By its name or number, before anything is resolved. */
export function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true;
  return isIPv4(hostname) && hostname.startsWith('127.');
}

function resultOf(status: number): AttemptResult {
  return {
    isDelivered: status >= 200 && status < 300,
    // As .NET names it: `OK`, `InternalServerError`.
    responseCode: (STATUS_CODES[status] ?? String(status)).replaceAll(/\W/g, ''),
    responseMessage: '',
    isSystemError: false,
  };
}

function failure(text: string): AttemptResult {
  return { isDelivered: false, responseCode: '', responseMessage: text, isSystemError: true };
}
