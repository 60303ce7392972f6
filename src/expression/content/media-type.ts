/** Media types such as `text/plain; charset=utf-8`. */

export interface MediaType {
  /** `text/plain`, in lower case. */
  readonly type: string;
  readonly charset: string | undefined;
}

const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const TYPE = new RegExp(`^${TOKEN}/${TOKEN}$`);
const PARAMETER = new RegExp(`^(${TOKEN})=(?:(${TOKEN})|"([^"]*)")$`);

/** Undefined: it is none. Source: .NET, System.Net.Mime.ContentType. */
export function mediaType(text: string): MediaType | undefined {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  if (!TYPE.test(type)) return undefined;
  if (parameters.at(-1) === '') parameters.pop();
  let charset: string | undefined;
  for (const parameter of parameters) {
    const [, name, word, quoted] = PARAMETER.exec(parameter) ?? [];
    if (name === undefined) return undefined;
    if (name.toLowerCase() === 'charset') charset ??= word ?? quoted;
  }
  return { type: type.toLowerCase(), charset };
}

/** Whether content of the type is XML. */
export function isXmlType({ type }: MediaType): boolean {
  return type === 'application/xml' || type === 'text/xml' || type.endsWith('+xml');
}
