/** A size in bytes as people read it: `1.5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  return bytes < 1024 ** 2 ? `${short(bytes / 1024)} KB` : `${short(bytes / 1024 ** 2)} MB`;
}

function short(value: number): string {
  return value < 10 && value % 1 !== 0 ? value.toFixed(1) : value.toFixed(0);
}
