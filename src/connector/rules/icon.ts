/** The icon: for certification a square PNG of 100 to 230 pixels (Microsoft Learn, "Prepare connector files for certification"). */
import { pngSize } from '../png-size.ts';
import type { ConnectorRule } from './rule.ts';

const MAX_BYTES = 1024 * 1024;

export const icon: ConnectorRule = ({ icon: one }, report) => {
  if (one === undefined) return;
  const found = pngSize(one.bytes);
  if (one.bytes.length > MAX_BYTES) report('connector/icon-size', one.at, { fault: 'bytes' });
  if (found === undefined) return;
  const { width, height } = found;
  if (width !== height) report('connector/icon-size', one.at, { fault: 'shape', width, height });
  else if (width < 100 || width > 230)
    report('connector/icon-size', one.at, { fault: 'pixels', width, height });
};
