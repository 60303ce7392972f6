/** A text that becomes the content of an XML element: a reader of XML turns every line end into a line feed. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
