/** Random GUIDs (RFC 9562, version 4) and how .NET writes them. */

const FORMATS = /^[NDBPX]?$/i;

/** What Guid.ToString takes; the empty one is D. */
export function isGuidFormat(format: string): boolean {
  return FORMATS.test(format);
}

/** `random` gives numbers from 0 to below 1. `format`: N, D, B, P or X in any case, or empty. */
export function guidText(random: () => number, format: string): string {
  const digits = randomDigits(random);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  switch (format.toUpperCase()) {
    case 'N':
      return digits;
    case 'B':
      return `{${groups.join('-')}}`;
    case 'P':
      return `(${groups.join('-')})`;
    case 'X':
      return hexText(groups.slice(0, 3), digits.slice(16));
    default:
      return groups.join('-');
  }
}

/** `{0x00000000,0x0000,0x0000,{0x00,…}}`: the last eight bytes one by one. */
function hexText(numbers: readonly string[], bytes: string): string {
  const last = bytes.match(/../g) ?? [];
  return `{${numbers.map((one) => `0x${one}`).join(',')},{${last.map((one) => `0x${one}`).join(',')}}}`;
}

/** 32 hex digits: 122 bits of chance, the version and the variant. */
function randomDigits(random: () => number): string {
  const bytes = Array.from({ length: 16 }, (_, index) => {
    const byte = Math.floor(random() * 256);
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
