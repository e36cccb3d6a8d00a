import { hasErrors } from '../diagnostics/diagnostic.ts';
import { formatPlace } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import { loadOutline, outlineTexts } from '../load/load-outline.ts';
import { type Address, formatAddress, parseAddress } from '../outline/address/address.ts';
import { type MissingId, missingIds } from '../outline/address/missing-ids.ts';
import { writeIds } from '../outline/address/write-ids.ts';
import { themeId } from '../outline/read/check-file-names.ts';
import { parseYaml } from '../outline/yaml/parse-yaml.ts';
import type { Reporter } from './reporter.ts';

/** The wishes of `check --ids`. */
export interface IdWishes {
  readonly summits: readonly string[];
  /** Whether they are written without a question. */
  readonly isAgreed: boolean;
}

/**
 * Lists the points, messages, recommendations, events, parts and figures of summits that have no id, each with an id that
 * it may have, and writes the ids where the user agrees. Gives 0, or 1 where a file can't be read.
 */
export async function offerIds(host: Host, { summits, isAgreed }: IdWishes, reporter: Reporter): Promise<0 | 1> {
  let faults = false;
  for (const summit of summits) {
    const source = await loadOutline(host, summit);
    const files = [
      { ...source.summit, file: 'summit' as const },
      ...source.themes.map((theme) => ({ ...theme, file: { theme: themeId(theme.path) } })),
    ].map((file) => ({ ...file, parsed: parseYaml(file.path, file.text) }));
    const findings = files.flatMap(({ parsed }) => parsed.findings);
    reporter.add(findings, outlineTexts(source));
    if (hasErrors(findings)) {
      faults = true;
      continue;
    }
    const offers = files.flatMap(({ path, text, file, parsed }): Offer[] => {
      const missing = parsed.file === undefined ? [] : missingIds(file, parsed.file);
      return missing.length === 0 ? [] : [{ path, text, missing }];
    });
    await offer(host, summit, offers, { isAgreed, say: reporter.format === 'json' ? host.err : host.out });
  }
  return faults ? 1 : 0;
}

/** A file with the ids that it may have. */
interface Offer {
  readonly path: string;
  readonly text: string;
  readonly missing: readonly MissingId[];
}

// Findings in JSON have standard output for themselves.
interface Talk {
  readonly isAgreed: boolean;
  readonly say: (text: string) => void;
}

async function offer(host: Host, summit: string, offers: readonly Offer[], { isAgreed, say }: Talk): Promise<void> {
  const all = offers.flatMap(({ missing }) => missing);
  if (all.length === 0) {
    say(`${summit}: everything that can have an id has one.\n`);
    return;
  }
  say(`${summit}: ${all.length} without an id\n${all.map(lineOf).join('')}`);
  if (!isAgreed && !host.canAsk) {
    say('Nothing was written. In a terminal you are asked; --yes writes them without a question.\n');
    return;
  }
  const answer = isAgreed ? 'y' : await host.ask('Write them into the files? Comments and layout stay. [y/N] ');
  if (!/^y(?:es)?$/i.test(answer?.trim() ?? '')) {
    say('Nothing was written.\n');
    return;
  }
  for (const { path, text, missing } of offers) {
    const written = writeIds(text, missing);
    const fresh = `${path}.tmp`;
    await host.write(fresh, written.text);
    await host.rename(fresh, path);
    for (const { path: left } of written.left) say(`  ${path}: ${left.join('/')} is an alias, and was left out\n`);
  }
  say(`Written into ${offers.length} ${offers.length === 1 ? 'file' : 'files'}.\n`);
}

function lineOf({ at, address, id }: MissingId): string {
  return `  ${formatPlace(at)}  ${address} -> ${withId(address, id)}\n`;
}

// The last part of an address without an id is a number. A figure has its id in its address already.
function withId(address: string, id: string): string {
  const parsed: Address | undefined = parseAddress(address);
  return parsed === undefined ? id : formatAddress({ ...parsed, path: [...parsed.path.slice(0, -1), id] });
}
