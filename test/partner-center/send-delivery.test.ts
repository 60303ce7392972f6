/** Events go to this machine only. */
import { describe, expect, test } from 'vitest';
import { isLoopback, sendDelivery } from '../../src/io/partner-center/send-delivery.ts';

describe('addresses of receivers', () => {
  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['[::1]', true],
    ['example.com', false],
    ['127.0.0.1.example.com', false],
    ['localhost.example.com', false],
    ['10.0.0.1', false],
    ['0.0.0.0', false],
    ['[::2]', false],
  ])('%s: %s', (host, isOwn) => {
    expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(isOwn);
  });

  test.each([
    ['http://example.com/events', 'loopback addresses only'],
    ['http://user@example.com:127/', 'loopback addresses only'],
    ['http:// not an address', 'loopback addresses only'],
    ['https://localhost/events', 'over http only'],
  ])('%s gets nothing', async (url, words) => {
    const request = { url, headers: {}, body: new Uint8Array() };
    const result = await sendDelivery(request, new AbortController().signal);
    expect(result).toMatchObject({ isDelivered: false, isSystemError: true });
    expect(result.responseMessage).toContain(words);
  });
});
