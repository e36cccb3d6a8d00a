/** A text without the fonts and images that it embeds, and without namespaces. An embedded drawing is text, and is kept. */
export function withoutData(text: string): string {
  const drawings: string[] = [];
  const rest = text.replace(/data:([\w.+-]+\/[\w.+-]+)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g, (_, type, base64) => {
    if (type === 'image/svg+xml') drawings.push(Buffer.from(base64, 'base64').toString('utf8'));
    return 'data:';
  });
  return [rest, ...drawings].map(withoutNamespaces).join('\n');
}

/** A text without XML namespaces: names that look like addresses, and from which nothing is ever fetched. */
export function withoutNamespaces(text: string): string {
  return text
    .replace(/\bxmlns(?::[\w-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/(['"])http:\/\/www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|1998\/Math\/MathML)\1/g, '""');
}
