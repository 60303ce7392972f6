/** Hosts of URIs: names of DNS, IPv4 and IPv6 addresses. */

/** In lower case; undefined where it cannot be a host. Not strict: there may be none, and numbers are no address. */
export function hostOf(name: string, strict: boolean): string | undefined {
  if (name.startsWith('[')) return ipv6(name.slice(1, -1));
  if (name === '') return strict ? undefined : '';
  return (strict ? ipv4(name) : undefined) ?? dnsName(name);
}

/** One to four numbers, decimal, octal (`0…`) or hexadecimal (`0x…`); the last one fills what is left. */
function ipv4(name: string): string | undefined {
  const parts = name.split('.');
  if (parts.length > 4) return undefined;
  const numbers = parts.map(ipv4Number);
  const last = numbers.pop();
  if (last === undefined || numbers.some((one) => one === undefined || one > 255)) return undefined;
  if (last >= 256 ** (4 - numbers.length)) return undefined;
  const bytes = numbers.map((one) => one ?? 0);
  for (let shift = 3 - numbers.length; shift >= 0; shift--) bytes.push(Math.floor(last / 256 ** shift) % 256);
  return bytes.join('.');
}

function ipv4Number(part: string): number | undefined {
  if (/^0x[\da-f]+$/i.test(part)) return parseInt(part, 16);
  if (/^0[0-7]+$/.test(part)) return parseInt(part, 8);
  return /^(?:0|[1-9]\d*)$/.test(part) ? Number(part) : undefined;
}

/** Labels of letters of any script, digits, `-` and `_`. */
function dnsName(name: string): string | undefined {
  const labels = name.split('.');
  if (labels.at(-1) === '') labels.pop();
  const sound = labels.every((label) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(label));
  return sound && labels.length > 0 && name.length < 256 ? name.toLowerCase() : undefined;
}

/** Written as short as it can be, with the brackets and without a zone. */
function ipv6(text: string): string | undefined {
  const address = text.replace(/%.*$/s, '');
  const groups = ipv6Groups(address);
  if (groups === undefined) return undefined;
  return `[${shortest(groups)}]`;
}

function ipv6Groups(address: string): readonly number[] | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map((half) => (half === '' ? [] : groupsOf(half.split(':'))));
  if (left === undefined || (halves.length === 2 && right === undefined)) return undefined;
  const known = left.length + (right?.length ?? 0);
  if (halves.length === 1) return known === 8 ? left : undefined;
  if (known > 7) return undefined;
  return [...left, ...Array.from({ length: 8 - known }, () => 0), ...(right ?? [])];
}

/** The last one may be an IPv4 address. */
function groupsOf(parts: readonly string[]): readonly number[] | undefined {
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
    else {
      const bytes =
        index === parts.length - 1 && /^\d+(?:\.\d+){3}$/.test(part) ? part.split('.').map(Number) : [];
      const [a, b, c, d] = bytes;
      if (
        a === undefined ||
        b === undefined ||
        c === undefined ||
        d === undefined ||
        bytes.some((one) => one > 255)
      )
        return undefined;
      groups.push(a * 256 + b, c * 256 + d);
    }
  }
  return groups;
}

function shortest(groups: readonly number[]): string {
  const isMapped = groups.slice(0, 5).every((one) => one === 0) && groups[5] === 0xffff;
  if (isMapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return `::ffff:${[high >> 8, high & 255, low >> 8, low & 255].join('.')}`;
  }
  const texts = groups.map((one) => one.toString(16));
  const zeros = longestZeros(groups);
  if (zeros.length < 2) return texts.join(':');
  return `${texts.slice(0, zeros.from).join(':')}::${texts.slice(zeros.from + zeros.length).join(':')}`;
}

function longestZeros(groups: readonly number[]): { readonly from: number; readonly length: number } {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === 0) length += 1;
    if (length > best.length) best = { from, length };
  }
  return best;
}
