/**
 * Removes embedded fonts and images (`data:` addresses) and XML namespaces from a text. Embedded SVG drawings are text:
 * they are added at the end.
 */
export function withoutData(text: string): string {
  const drawings: string[] = [];
  const rest = text.replace(/data:([\w.+-]+\/[\w.+-]+)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g, (_, type, base64) => {
    if (type === 'image/svg+xml') drawings.push(Buffer.from(base64, 'base64').toString('utf8'));
    return 'data:';
  });
  return [rest, ...drawings].map(withoutNamespaces).join('\n');
}

/** Removes XML namespaces from a text: names that look like addresses, though nothing is ever fetched from there. */
export function withoutNamespaces(text: string): string {
  return text
    .replace(/\bxmlns(?::[\w-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/(['"])http:\/\/www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|1998\/Math\/MathML)\1/g, '""');
}
