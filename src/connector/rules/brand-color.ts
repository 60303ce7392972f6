/**
 * The brand colour: # and six hexadecimal digits. Certification takes neither white nor the colour of every new connector (Microsoft Learn,
 * "Prepare connector files for certification", icon).
 */
import type { ConnectorRule } from './rule.ts';

const REFUSED = ['#ffffff', '#007ee5'];

export const brandColor: ConnectorRule = ({ settings }, report) => {
  const colour = settings?.brandColor;
  if (colour === undefined) return;
  const { value, at: place } = colour;
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value))
    report('connector/brand-color', place, { fault: 'form' });
  else if (REFUSED.includes(value.toLowerCase()))
    report('connector/brand-color', place, { fault: 'refused', value });
};
