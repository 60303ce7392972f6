/** Findings of error level in published connectors: file and code, and why the finding is right although the connector works. */
export const EXPLAINED: Readonly<Record<string, string>> = {
  'independent-publisher-connectors-GIPHY-4ad4b0.swagger.json json/syntax':
    'The document ends, and then goes on with a list. No JSON reader takes the file, and where the list belongs cannot be told from it; the published connector was made from another file.',
};
