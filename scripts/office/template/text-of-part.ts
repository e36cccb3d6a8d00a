import { brokenTemplate, largeTemplate } from './template-fault.ts';

/** Gives the text of a part of XML; `path` is its path. Throws `TemplateFault` where it has more than 20 MB, or is not UTF-8. */
export function textOfPart(path: string, bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) {
    const has = Math.ceil(bytes.length / 1_000_000);
    throw largeTemplate(`its part ${path} has ${has} MB of XML, and ${MOST_BYTES / 1_000_000} MB is the most`);
  }
  const text = decoded(bytes);
  if (text === undefined) throw brokenTemplate(`its part ${path} is not UTF-8`);
  return text;
}

// The largest part of an honest template is the text of a long report: a brief of ours has 1.2 MB for a hundred pages.
const MOST_BYTES = 20_000_000;

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
